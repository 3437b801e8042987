import { readFileSync } from 'node:fs'
import { daysOf } from '#lib/dates/fuzzy-date.ts'
import { searchKey } from '#lib/search/fold.ts'
import { type Localized, locales } from '#lib/i18n/locales.ts'
import type { Confidence, Fact, Facts } from '../facts.ts'
import type { Bundles } from '../rows.ts'
import { shownDate } from './dates.ts'
import { lineage, recordKey } from './places.ts'

type Act = {
  id: string; partnership: string; kind: string; party?: string; date: string; basis: string; confidence: Confidence; status?: string
  names: Localized; own: string[]; place?: string; termYears?: number; relation?: string; related?: string; source: string
}

const acts = JSON.parse(readFileSync(new URL('../acts.json', import.meta.url), 'utf8')) as Act[]

// claims.md: a memorandum under a tie is an act of that tie.
export const actOfFact: Record<string, string> = { 'cciaa-torino-nagoya-mou-2025': 'cciaa-torino-nagoya' }

/** Kind of relation advised by the fact sheet → class of the registry; ties without an act are contacts. */
const classes: Record<string, string> = {
  cooperation: 'contact', contacts: 'contact', 'cooperation-protocols': 'contact', 'network-relation': 'contact',
  'cooperation-agreement-music': 'cooperation-agreement', 'international-cooperation': 'project-cooperation',
}
const classOverrides: Record<string, string> = { 'bologna-japan-mental-health': 'project-cooperation' }

/** What the sources support on the present state; everything else is unknown (claims.md 5.8 and open points). */
const lifecycles: Record<string, [string, Confidence]> = {
  'er-ibaraki': ['active', 'stated'], 'torino-nagoya': ['active', 'stated'], 'cciaa-torino-nagoya': ['active', 'stated'],
  'bologna-itabashi': ['active', 'known'], 'maranello-sakahogi': ['active', 'known'], 'faenza-toki': ['active', 'known'],
  'polito-japanese-universities': ['active', 'stated'], 'bologna-seongnam': ['active', 'known'],
  'ruggedised-japan-cooperation': ['ended', 'uncertain'],
}

const roleOf = (fact: Fact, project: Fact | undefined, party: string, isPartner: boolean): string => {
  if (project?.details?.lighthouseCities?.includes(party)) return 'lighthouse-city'
  if (project?.details?.followerCities?.includes(party)) return 'follower-city'
  return project && isPartner && fact.partOf === project.id && project.type === 'project' ? 'japanese-partner' : 'party'
}

export function mapPartnerships({ facts }: Facts, classNotes: Record<string, object>, bundles: Bundles): void {
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  const places = new Map(facts.filter((fact) => fact.type === 'place').map((fact) => [fact.id, fact]))
  const countryOf = (id: string) => byId.get(id)?.country ?? places.get(byId.get(id)?.place ?? '')?.country

  for (const fact of facts.filter((fact) => fact.type === 'partnership' && !actOfFact[fact.id])) {
    const key = recordKey(fact.id)
    const since = shownDate(fact.dates, 'signed', 'launched', 'first-tour', 'exchanges-begin', 'first-contact')
    const [lifecycle, lifecycleConfidence] = lifecycles[fact.id] ?? ['unknown', 'uncertain']
    const project = fact.partOf ? byId.get(fact.partOf) : undefined
    bundles.add(key, 'partnership', {
      id: fact.id, class: classOverrides[fact.id] ?? classes[fact.relation ?? ''] ?? fact.relation ?? 'contact',
      lifecycle, lifecycleConfidence, since: since?.edtf, sinceFrom: since?.from, sinceTo: since?.to,
      sinceBasis: since?.role, sinceConfidence: since?.confidence, programmeId: fact.partOf, classNote: classNotes[fact.id],
    })

    const parties = fact.parties ?? []
    parties.forEach((recordId, position) => {
      const isPartner = recordId === 'asia' || ['JP', 'CN', 'KR'].includes(countryOf(recordId) ?? '')
      bundles.add(key, 'partnershipParty', {
        id: `${fact.id}--${recordId}`, partnershipId: fact.id, recordId, side: isPartner ? 'partner' : 'home',
        role: roleOf(fact, project, recordId, isPartner), position,
      })
    })

    // The territories of a tie, with all above them, so that a filter by region or prefecture is one comparison.
    const own = new Map<string, boolean>()
    const note = (id: string, isParty: boolean) => own.set(id, isParty || own.get(id) === true)
    for (const party of parties) {
      const body = byId.get(party)
      const seat = body?.type === 'place' ? party : body?.place
      if (!seat) continue
      const isParty = body?.type === 'place' || ['regional-government', 'municipality'].includes(body?.kind ?? '')
      lineage(seat, places).forEach((id, depth) => note(id, isParty && depth === 0))
    }
    for (const [territoryId, isParty] of own) bundles.add(key, 'partnershipTerritory', { partnershipId: fact.id, territoryId, isParty })

    const shownRoles = ['signed', 'council-decision', 'revised', 'announced']
    fact.dates?.filter((date) => !shownRoles.includes(date.role)).forEach((date, position) =>
      bundles.add(key, 'milestone', {
        id: `${fact.id}--${date.role}`, recordId: fact.id, role: date.role, date: date.value, ...dayColumns(date.value),
        confidence: date.confidence, position,
      }),
    )
  }
  mapActs(byId, bundles)
}

export function dayColumns(edtf: string | null): { dateFrom: Date | null; dateTo: Date | null } {
  const { from, to } = daysOf(edtf)
  return { dateFrom: from, dateTo: to }
}

function mapActs(facts: Map<string, Fact>, bundles: Bundles): void {
  const memoranda: Act[] = Object.entries(actOfFact).map(([id, partnership]) => {
    const fact = facts.get(id) as Fact
    return {
      id, partnership, kind: 'memorandum', date: shownDate(fact.dates, 'signed')?.edtf ?? '2025', basis: 'signing',
      confidence: 'uncertain', status: 'announced', names: fact.names, own: [], source: 'doc-002',
    }
  })
  ;[...acts, ...memoranda].forEach((act, position) => {
    const key = recordKey(act.partnership)
    bundles.add(key, 'record', { id: act.id, kind: 'instrument', isPublic: true })
    bundles.add(key, 'instrument', {
      id: act.id, partnershipId: act.partnership, partyId: act.party ? `${act.partnership}--${act.party}` : null,
      kind: act.kind, originalTitle: act.own[0] ? act.names[act.own[0] as keyof Localized] : null, originalLanguage: act.own[0],
      date: act.date, ...dayColumns(act.date), dateBasis: act.basis, dateConfidence: act.confidence, status: act.status ?? 'held',
      placeId: act.place, termYears: act.termYears, relation: act.relation, relatedId: act.related, position,
    })
    locales.forEach((lang, index) =>
      bundles.add(key, 'nameForm', {
        id: `${act.id}--n${index + 1}`, recordId: act.id, lang, script: lang === 'ja' ? 'Jpan' : 'Latn', form: act.names[lang],
        kind: act.own.includes(lang) ? 'official' : 'exonym', confidence: act.own.includes(lang) ? 'known' : 'uncertain',
        searchKey: searchKey(act.names[lang]), position: index,
      }),
    )
    if (!facts.has(act.id))
      bundles.add(key, 'evidence', {
        id: `${act.id}--e1`, recordId: act.id, field: `date:${act.basis}`, value: act.date, sourceId: act.source, confidence: act.confidence,
      })
  })
}
