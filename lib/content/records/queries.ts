import 'server-only'
import { hrefOf } from '#lib/content/published/published.ts'
import { readPublishedIn } from '#lib/content/published/queries.ts'
import type { Tx } from '#lib/db/client.ts'
import { defaultLocale, type Locale } from '#lib/i18n/locales.ts'
import { shownKinds } from '#lib/names/forms.ts'
import type { ChangedPage } from './schema.ts'

/** Every record that a record's facts tie to it, whichever way, and of a source all that cite it: their pages name it. */
export async function relatedIds(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT "id" FROM (
      SELECT "toId" AS "id" FROM "RecordLink" WHERE "fromId" = ${id}
      UNION ALL SELECT "fromId" FROM "RecordLink" WHERE "toId" = ${id}
      UNION ALL SELECT "topicId" FROM "RecordTopic" WHERE "recordId" = ${id}
      UNION ALL SELECT "recordId" FROM "RecordTopic" WHERE "topicId" = ${id}
      UNION ALL SELECT "recordId" FROM "PartnershipParty" WHERE "partnershipId" = ${id}
      UNION ALL SELECT "partnershipId" FROM "PartnershipParty" WHERE "recordId" = ${id}
      UNION ALL SELECT "territoryId" FROM "PartnershipTerritory" WHERE "partnershipId" = ${id} AND "isParty"
      UNION ALL SELECT "activityId" FROM "ActivityPartnership" WHERE "partnershipId" = ${id}
      UNION ALL SELECT "partnershipId" FROM "ActivityPartnership" WHERE "activityId" = ${id}
      UNION ALL SELECT "recordId" FROM "ActivityParticipant" WHERE "activityId" = ${id}
      UNION ALL SELECT "activityId" FROM "ActivityParticipant" WHERE "recordId" = ${id}
      UNION ALL SELECT a."activityId" FROM "StopActivity" a JOIN "ActivityStop" s ON s."id" = a."stopId" WHERE s."activityId" = ${id}
      UNION ALL SELECT s."activityId" FROM "StopActivity" a JOIN "ActivityStop" s ON s."id" = a."stopId" WHERE a."activityId" = ${id}
      UNION ALL SELECT "subjectId" FROM "Statistic" WHERE "id" = ${id}
      UNION ALL SELECT "partnershipId" FROM "Instrument" WHERE "id" = ${id}
      UNION ALL SELECT "programmeId" FROM "Partnership" WHERE "id" = ${id}
      UNION ALL SELECT "programmeId" FROM "ProgrammeParticipant" WHERE "recordId" = ${id}
      UNION ALL SELECT "recordId" FROM "ProgrammeParticipant" WHERE "programmeId" = ${id}
      UNION ALL SELECT unnest(ARRAY[c."recordId", i."partnershipId"]) FROM (SELECT "recordId" FROM "Evidence" WHERE "sourceId" = ${id} UNION SELECT "recordId" FROM "NameForm" WHERE "sourceId" = ${id}) c LEFT JOIN "Instrument" i ON i."id" = c."recordId"
    ) AS "related" WHERE "id" IS NOT NULL AND "id" <> ${id} ORDER BY "id"`
  return rows.map((row) => row.id)
}

/** The public pages that change with a record's facts: its own first, then those that name it. */
export async function changedPages(tx: Tx, id: string, language: Locale | null): Promise<ChangedPage[]> {
  const locale = language ?? defaultLocale
  const ids = [id, ...(await relatedIds(tx, id))]
  const published = new Map((await readPublishedIn(tx, ids)).map((record) => [record.id, record]))
  const names = await tx.nameForm.findMany({ where: { recordId: { in: ids }, kind: { in: shownKinds } }, orderBy: { position: 'asc' }, select: { recordId: true, lang: true, form: true } })
  const titles = await tx.document.findMany({ where: { recordId: { in: ids }, locale, liveEditionId: { not: null } }, select: { recordId: true, liveEdition: { select: { title: true } } } })
  const nameOf = (one: string) => {
    const forms = names.filter(({ recordId }) => recordId === one)
    return titles.find(({ recordId }) => recordId === one)?.liveEdition?.title ?? (forms.find(({ lang }) => lang === locale) ?? forms[0])?.form ?? one
  }
  return ids.flatMap((one) => {
    const record = published.get(one)
    return record ? [{ id: one, kind: record.kind, name: nameOf(one), path: hrefOf(record, locale) }] : []
  })
}
