import type { FactsNow } from '#lib/content/desk/facts/take-back-claims.ts'
import { peersOf } from './lines/places.ts'
import type { DeskFact, FactDesk } from './queries.ts'
import { isList } from './schema.ts'

const linesNow = ({ fact, lines }: DeskFact): FactsNow['lines'] => (!fact || !isList(fact) ? [] : lines.map((line) => (
  { fact: fact.id, line: line.key, ...(fact.lines.isOrdered ? { place: String(peersOf(fact, lines, line.texts).indexOf(line) + 1) } : {}), texts: line.texts }
)))

/** What a record's facts, claims and conflicts are now, in the shape that the log gives them. */
export function factsNow({ facts }: FactDesk): FactsNow {
  const claims = new Map(facts.flatMap((one) => one.claims).map((claim) => [claim.id, claim]))
  const conflicts = new Map(facts.flatMap((one) => one.conflicts).map((conflict) => [conflict.id, conflict]))
  return {
    facts: Object.fromEntries(facts.flatMap(({ fact, texts }) => (fact && !fact.lines ? [[fact.id, texts]] : []))),
    lines: facts.flatMap(linesNow),
    claims: [...claims.values()].map(({ id, field, value, source, paragraph, quotation, confidence }) => ({ evidence: id, field, value, source: source.id, paragraph, quotation, confidence })),
    conflicts: [...conflicts.values()].map(({ id, field, values, followedId, settlements }) => ({
      conflict: id, field, evidence: values.map((claim) => claim.id), follows: followedId, settlement: { it: settlements.it, en: settlements.en, ja: settlements.ja },
    })),
  }
}
