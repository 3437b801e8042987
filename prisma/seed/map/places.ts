import { nameLanguage } from './names.ts'
import type { Fact, Facts } from '../facts.ts'
import type { Bundles } from '../rows.ts'

const codeSchemes: Record<string, string> = {
  istat: 'istat', istatProvincia: 'istat-province', istatRegione: 'istat-region', catastale: 'cadastral',
  jis: 'jis', lgcode: 'lgcode', iso3166_1: 'iso3166-1', iso3166_2: 'iso3166-2',
}

// Bodies that stand for a territory's own government: their ties are the territory's too (claims.md).
const governmentKinds = ['regional-government', 'municipality']

export const recordKey = (id: string) => `record:${id}`

/** A place and everything above it, itself first. */
export function lineage(id: string, places: Map<string, Fact>): string[] {
  const parent = places.get(id)?.parent
  return parent ? [id, ...lineage(parent, places)] : [id]
}

export function mapPlaces({ facts }: Facts, bundles: Bundles): void {
  const places = new Map(facts.filter((fact) => fact.type === 'place').map((fact) => [fact.id, fact]))
  for (const fact of places.values()) {
    const key = recordKey(fact.id)
    bundles.add(key, 'territory', {
      id: fact.id, level: fact.kind ?? 'area', country: fact.country, parentId: fact.parent,
      latitude: fact.geo?.lat, longitude: fact.geo?.lon, pointBasis: fact.geo?.basis,
    })
    for (const [name, scheme] of Object.entries(codeSchemes)) {
      const value = fact.codes?.[name]
      if (value) bundles.add(key, 'territoryCode', { territoryId: fact.id, scheme, value })
    }
    if (fact.wikidata) bundles.add(key, 'territoryCode', { territoryId: fact.id, scheme: 'wikidata', value: fact.wikidata.qid })
    lineage(fact.id, places).forEach((ancestorId, depth) =>
      bundles.add(key, 'territoryAncestor', { territoryId: fact.id, ancestorId, depth }),
    )
  }
}

const isBody = (fact: Fact) => ['organisation', 'company', 'venue'].includes(fact.type)

export function mapOrganisations({ facts }: Facts, bundles: Bundles): void {
  const bodies = new Map(facts.filter(isBody).map((fact) => [fact.id, fact]))
  for (const fact of bodies.values()) {
    const kind = fact.type === 'company' ? 'company' : (fact.kind ?? 'association')
    const isGovernment = governmentKinds.includes(kind)
    // The body's own seat where it is known; `place` of a regional company is only the region that the source names.
    const seat = fact.hq?.place ?? fact.place
    const place = facts.find((other) => other.id === seat)
    bundles.add(recordKey(fact.id), 'organisation', {
      id: fact.id, kind, country: fact.country ?? place?.country, seatId: seat,
      governsId: isGovernment ? fact.place : null,
      parentId: fact.partOf && bodies.has(fact.partOf) ? fact.partOf : null,
      founded: fact.dates?.find((date) => date.role === 'founded')?.value,
      legalForm: fact.legalForm,
    })
    if (fact.partOf && !bodies.has(fact.partOf))
      bundles.add(recordKey(fact.id), 'recordLink', { fromId: fact.id, toId: fact.partOf, relation: 'part-of' })
    if (fact.details?.hostedBy)
      bundles.add(recordKey(fact.id), 'recordLink', { fromId: fact.id, toId: fact.details.hostedBy, relation: 'hosted-by' })
    if (fact.details?.previousSeat)
      bundles.add(recordKey(fact.id), 'recordLink', { fromId: fact.id, toId: fact.details.previousSeat, relation: 'previous-seat' })
  }
}

export function mapPeople({ facts }: Facts, notes: Record<string, unknown>, bundles: Bundles): void {
  for (const fact of facts.filter((fact) => fact.type === 'person')) {
    const key = recordKey(fact.id)
    bundles.add(key, 'person', {
      id: fact.id, unnamed: fact.kind === 'unnamed', nameLang: nameLanguage(fact), note: notes[fact.id] as object,
    })
    fact.offices?.forEach(({ it, en, ja, org, asOf, confidence }, position) =>
      bundles.add(key, 'officeHolding', {
        id: `${fact.id}--o${position + 1}`, personId: fact.id, bodyId: org, title: { it, en, ja }, asOf, confidence, position,
      }),
    )
  }
}
