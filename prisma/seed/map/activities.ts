import type { Fact, Facts } from '../facts.ts'
import type { Bundles } from '../rows.ts'
import { edtfOf, shownDate } from './dates.ts'
import { dayColumns } from './partnerships.ts'
import { recordKey } from './places.ts'

export const isActivity = (fact: Fact) =>
  ['mission', 'event', 'donation'].includes(fact.type) && !['covid-19', 'er-flood-2023'].includes(fact.id)

// iss-piemonte-dates: the wider span only after an editor has checked; until then the days that the document names.
const shownDates: Record<string, { value: string; confidence: 'uncertain' }> = {
  'mission-piemonte-japan-2025': { value: '2025-09-29/2025-10-04', confidence: 'uncertain' },
}

// Ties that an activity belongs to without naming both parties among its participants and places.
const tiesOf: Record<string, string[]> = { 'itabashi-library-opening': ['bologna-itabashi'], 'mission-er-aerospace-2025': ['er-ibaraki'] }

const countries: Record<string, string> = { IT: 'IT', JP: 'JP', KR: 'KR', CN: 'CN' }

function statusOf(fact: Fact): string {
  const roles = fact.dates?.map((date) => date.role) ?? []
  if (roles.some((role) => ['held', 'given'].includes(role))) return 'held'
  return roles.some((role) => ['announced', 'planned'].includes(role)) ? 'announced' : 'unknown'
}

function participants(fact: Fact): [string, string][] {
  const [giver, receiver] = fact.type === 'donation' ? (fact.parties ?? []) : []
  const rows: [string, string][] = [
    ...(fact.leads ?? []).map((id): [string, string] => [id, 'lead']),
    ...(fact.organisers ?? []).map((id): [string, string] => [id, 'organiser']),
    ...(fact.participants ?? []).map((id): [string, string] => [id, 'participant']),
    ...(giver ? [[giver, 'giver'] as [string, string]] : []),
    ...(receiver ? [[receiver, 'receiver'] as [string, string]] : []),
  ]
  // Who leads or organises is there anyway: the weaker role is not said twice.
  return rows.filter(([id, role], index) => role !== 'participant' || !rows.slice(0, index).some(([other]) => other === id))
}

export function mapActivities({ facts }: Facts, bundles: Bundles): void {
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  const activities = new Map(facts.filter(isActivity).map((fact) => [fact.id, fact]))
  const government = (id: string) => {
    const fact = byId.get(id)
    return ['regional-government', 'municipality'].includes(fact?.kind ?? '') ? (fact?.place ?? id) : id
  }
  const ties = facts.filter((fact) => fact.type === 'partnership' && fact.relation && !/contact|network|protocols|cooperation$/.test(fact.relation))

  const tiesFor = (fact: Fact): string[] => {
    const named = [
      ...participants(fact).map(([id]) => id),
      ...(fact.stops ?? []).flatMap((stop) => (stop.place ? [stop.place] : [])),
      ...(fact.place ? [fact.place] : []),
    ].map(government)
    const between = ties.filter((tie) => tie.parties?.length === 2 && tie.parties.every((party) => named.includes(government(party))))
    const stated = (fact.relates ?? []).filter((id) => byId.get(id)?.type === 'partnership')
    return [...new Set([...stated, ...between.map((tie) => tie.id), ...(tiesOf[fact.id] ?? [])])]
  }

  for (const fact of activities.values()) {
    const key = recordKey(fact.id)
    const date = shownDate(fact.dates, 'held', 'given', 'announced', 'planned')
    const chosen = shownDates[fact.id]
    const edtf = chosen?.value ?? date?.edtf ?? null
    const parent = fact.partOf ?? facts.find((other) => other.type === 'mission' && other.events?.includes(fact.id))?.id
    const [from, to] = fact.direction?.split('→') ?? []
    bundles.add(key, 'activity', {
      id: fact.id, kind: fact.type === 'event' ? (fact.kind ?? 'meeting') : fact.type, status: statusOf(fact),
      date: edtf, ...dayColumns(edtf), dateConfidence: chosen?.confidence ?? date?.confidence,
      placeId: fact.place, venueId: byId.get(fact.venue ?? '')?.type === 'place' ? null : fact.venue,
      parentId: parent && activities.has(parent) ? parent : null,
      fromCountry: countries[from ?? ''], toCountry: countries[to ?? ''],
      // iss-delegation-size: forty in the document, about forty in the press.
      countValue: fact.size, countOperator: fact.size ? (fact.id === 'mission-ibaraki-er-2024' ? '~' : '=') : null,
      countUnit: fact.size ? (fact.id === 'mission-ibaraki-er-2024' ? 'people' : 'companies') : null,
    })
    participants(fact).forEach(([recordId, role], position) =>
      bundles.add(key, 'activityParticipant', {
        activityId: fact.id, recordId, role, position,
        onBehalfOfId: recordId === 'npc-spacemind' ? 'consorzio-anser' : null,
      }),
    )
    fact.stops?.forEach((stop, position) => {
      const stopId = `${fact.id}--s${position + 1}`
      bundles.add(key, 'activityStop', {
        id: stopId, activityId: fact.id, position, placeId: stop.place, venueId: stop.venue, date: stop.date ? edtfOf(stop.date) : null,
        confidence: stop.confidence ?? 'stated',
      })
      stop.events?.filter((id) => activities.has(id)).forEach((activityId, order) =>
        bundles.add(key, 'stopActivity', { stopId, activityId, position: order }),
      )
      stop.participants?.forEach((recordId, order) =>
        bundles.add(key, 'activityParticipant', { activityId: fact.id, recordId, role: 'met', position: 100 + order }),
      )
    })
    for (const partnershipId of tiesFor(fact)) bundles.add(key, 'activityPartnership', { activityId: fact.id, partnershipId })
    const plainLinks = (fact.relates ?? []).filter((id) => !['partnership', 'theme', 'milestone'].includes(byId.get(id)?.type ?? 'theme'))
    plainLinks
      .filter((id) => !['covid-19', 'er-flood-2023'].includes(id))
      .forEach((toId, position) => bundles.add(key, 'recordLink', { fromId: fact.id, toId, relation: 'relates', position }))
    if (fact.partOf && !activities.has(fact.partOf))
      bundles.add(key, 'recordLink', { fromId: fact.id, toId: fact.partOf, relation: 'part-of' })
  }
}
