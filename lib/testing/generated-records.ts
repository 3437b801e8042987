import 'server-only'
import type { Tx } from '#lib/db/client.ts'

/**
 * Adds `count` partnerships with everything that a page of one shows (parties, names, act, activity, evidence, texts and
 * addresses in three languages) and a tenth as many towns on either side: for counting statements and measuring, never for readers.
 */
export async function generateRecords(tx: Tx, count: number): Promise<void> {
  const towns = Math.max(2, Math.ceil(count / 10))
  for (const statement of [...townRows(towns), ...tieRows(count, towns), ...textRows()]) await tx.$executeRawUnsafe(statement)
}

const series = (count: number) => `generate_series(1, ${count}) AS i`
const banks = `(VALUES ('it', 'IT', 'italy', 'Latn'), ('ja', 'JP', 'japan', 'Jpan')) AS bank(lang, country, top, script)`

function townRows(towns: number): string[] {
  return [
    `INSERT INTO "Record" ("id", "kind", "isPublic") SELECT 'gen-' || lang || '-' || i, 'territory', true FROM ${series(towns)}, ${banks}`,
    // On the map, so that it is as full as it can be.
    `INSERT INTO "Territory" ("id", "level", "country", "parentId", "latitude", "longitude") SELECT 'gen-' || lang || '-' || i, 'town', country, top, CASE lang WHEN 'it' THEN 43.5 ELSE 34.5 END + (i % 37) * 0.05, CASE lang WHEN 'it' THEN 7.5 ELSE 132.5 END + (i % 53) * 0.1 FROM ${series(towns)}, ${banks}`,
    `INSERT INTO "TerritoryAncestor" ("territoryId", "ancestorId", "depth") SELECT 'gen-' || lang || '-' || i, 'gen-' || lang || '-' || i, 0 FROM ${series(towns)}, ${banks}`,
    `INSERT INTO "TerritoryAncestor" ("territoryId", "ancestorId", "depth") SELECT 'gen-' || lang || '-' || i, top, 1 FROM ${series(towns)}, ${banks}`,
    `INSERT INTO "NameForm" ("id", "recordId", "lang", "script", "form", "kind", "confidence", "searchKey")
      SELECT 'gen-' || lang || '-' || i || '--n', 'gen-' || lang || '-' || i, lang, script, 'Gen ' || lang || ' ' || i, 'official', 'known', 'gen' || lang || i FROM ${series(towns)}, ${banks}`,
  ]
}

function tieRows(count: number, towns: number): string[] {
  const ties = series(count)
  const town = (lang: string) => `'gen-${lang}-' || (i % ${towns} + 1)`
  return [
    `INSERT INTO "Record" ("id", "kind", "isPublic") SELECT 'gen-' || i, 'partnership', true FROM ${ties}`,
    `INSERT INTO "Record" ("id", "kind", "isPublic") SELECT 'gen-act-' || i, 'instrument', true FROM ${ties}`,
    `INSERT INTO "Record" ("id", "kind", "isPublic") SELECT 'gen-visit-' || i, 'activity', true FROM ${ties}`,
    `INSERT INTO "Partnership" ("id", "class", "lifecycle", "lifecycleConfidence", "since", "sinceFrom", "sinceTo", "sinceBasis", "sinceConfidence")
      SELECT 'gen-' || i, 'twinning', 'active', 'known', (1970 + i % 50)::text, make_date(1970 + i % 50, 1, 1), make_date(1970 + i % 50, 12, 31), 'signed', 'known' FROM ${ties}`,
    ...['it', 'ja'].flatMap((lang, position) => [
      `INSERT INTO "PartnershipParty" ("id", "partnershipId", "recordId", "side", "role", "position")
        SELECT 'gen-' || i || '--${lang}', 'gen-' || i, ${town(lang)}, '${lang === 'it' ? 'home' : 'partner'}', 'party', ${position} FROM ${ties}`,
      `INSERT INTO "PartnershipTerritory" ("partnershipId", "territoryId", "isParty") SELECT 'gen-' || i, ${town(lang)}, true FROM ${ties}`,
      `INSERT INTO "PartnershipTerritory" ("partnershipId", "territoryId", "isParty") SELECT 'gen-' || i, '${lang === 'it' ? 'italy' : 'japan'}', false FROM ${ties}`,
    ]),
    `INSERT INTO "NameForm" ("id", "recordId", "lang", "script", "form", "kind", "confidence", "searchKey") SELECT id || '--n', id, 'it', 'Latn', 'Nome ' || id, 'official', 'known', id FROM "Record" WHERE "id" LIKE 'gen-act-%' OR "id" LIKE 'gen-visit-%' OR "id" ~ '^gen-[0-9]+$'`,
    `INSERT INTO "Instrument" ("id", "partnershipId", "kind", "date", "dateFrom", "dateTo", "dateBasis", "dateConfidence", "status")
      SELECT 'gen-act-' || i, 'gen-' || i, 'agreement', (1970 + i % 50)::text, make_date(1970 + i % 50, 1, 1), make_date(1970 + i % 50, 12, 31), 'signing', 'known', 'held' FROM ${ties}`,
    `INSERT INTO "Activity" ("id", "kind", "status", "date", "dateFrom", "dateTo", "placeId")
      SELECT 'gen-visit-' || i, 'mission', 'held', (1990 + i % 30)::text, make_date(1990 + i % 30, 1, 1), make_date(1990 + i % 30, 12, 31), ${town('ja')} FROM ${ties}`,
    `INSERT INTO "ActivityPartnership" ("activityId", "partnershipId") SELECT 'gen-visit-' || i, 'gen-' || i FROM ${ties}`,
    `INSERT INTO "Evidence" ("id", "recordId", "field", "sourceId", "confidence") SELECT 'gen-' || i || '--v1', 'gen-' || i, 'record', 'doc-000', 'stated' FROM ${ties}`,
    `INSERT INTO "RecordTopic" ("recordId", "topicId") SELECT 'gen-' || i, 'culture' FROM ${ties}`,
  ]
}

/** A text and an address in each language for every generated record with a page. */
function textRows(): string[] {
  const written = `"Record" r, (VALUES ('it'), ('en'), ('ja')) AS l(locale) WHERE r."id" LIKE 'gen-%' AND r."kind" IN ('partnership', 'territory', 'activity')`
  return [
    `INSERT INTO "Document" ("id", "recordId", "locale", "firstPublishedAt") SELECT r."id" || '--' || locale, r."id", locale, now() FROM ${written}`,
    `INSERT INTO "Edition" ("id", "documentId", "number", "slug", "title", "summary", "body", "publishedBy", "publishedAt")
      SELECT r."id" || '--' || locale || '--1', r."id" || '--' || locale, 1, r."id", 'Generated ' || r."id", 'A generated summary.', '[]', 'test', now() FROM ${written}`,
    `UPDATE "Document" SET "liveEditionId" = "id" || '--1' WHERE "recordId" LIKE 'gen-%'`,
    `INSERT INTO "Address" ("recordId", "kind", "locale", "slug", "basis") SELECT r."id", r."kind", locale, r."id", 'edition' FROM ${written}`,
  ]
}
