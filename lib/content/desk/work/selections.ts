import type { WorkListName } from './schema.ts'

// Each list as one selection of the same columns: "recordId", locale, at, by, detail (json). $1 is whoever asks, $2 today in
// Rome, $3 the day half a year later. They are joined into one statement (queries.ts), so that a start page costs one.

const draft = (condition: string, at: string, by: string, detail = `'{}'`) => `
  SELECT d."recordId", d.locale, w."${at}" AS "at", w."${by}" AS "by", ${detail}::text AS detail
  FROM "WorkingDraft" w JOIN "Document" d ON d.id = w."documentId" JOIN "Record" r ON r.id = d."recordId" AND r."trashedAt" IS NULL WHERE ${condition}`

const schedule = (state: string, at: string) => `
  SELECT s."recordId", NULL AS locale, s."${at}" AS "at", s."by",
    json_build_object('locales', (SELECT json_agg(t.locale ORDER BY t.locale) FROM "ScheduledText" t WHERE t."scheduleId" = s.id))::text AS detail
  FROM "Schedule" s JOIN "Record" r ON r.id = s."recordId" AND r."trashedAt" IS NULL WHERE s.state = '${state}'`

/** The year, month and day with which a date begins, as far as it says them: a year is never its first of January. */
const partsOf = (column: string) => `
  substring(${column} from '^(\\d{4})')::int AS y, substring(${column} from '^\\d{4}-(\\d{2})')::int AS m, substring(${column} from '^\\d{4}-\\d{2}-(\\d{2})')::int AS d`

/** The day with which a date as precise as its parts ends. */
const lastDay = `CASE WHEN d IS NOT NULL THEN make_date(y, m, d) WHEN m IS NOT NULL THEN (make_date(y, m, 1) + interval '1 month - 1 day')::date ELSE make_date(y, 12, 31) END`

const anniversaries = `
  SELECT id AS "recordId", NULL AS locale, begins::timestamptz AS "at", NULL AS "by",
    json_build_object('date', since, 'years', year - y, 'year', year)::text AS detail
  FROM (
    SELECT p.*, year,
      CASE WHEN d IS NOT NULL THEN (make_date(y, m, d) + make_interval(years => year - y))::date WHEN m IS NOT NULL THEN make_date(year, m, 1) ELSE make_date(year, 1, 1) END AS begins,
      CASE WHEN d IS NOT NULL THEN (make_date(y, m, d) + make_interval(years => year - y))::date WHEN m IS NOT NULL THEN (make_date(year, m, 1) + interval '1 month - 1 day')::date ELSE make_date(year, 12, 31) END AS ends
    FROM (
      SELECT t.id, t.since, ${partsOf('t.since')} FROM "Partnership" t JOIN "Record" r ON r.id = t.id
      WHERE r."isPublic" AND t.class <> 'project-cooperation' AND t.lifecycle <> 'ended'
    ) p, generate_series(extract(year FROM $2::date)::int, extract(year FROM $3::date)::int) AS year
    WHERE year > y AND (year - y) % 5 = 0
  ) rounds WHERE ends >= $2::date AND begins <= $3::date`

const terms = `
  SELECT "partnershipId" AS "recordId", NULL AS locale, ends::timestamptz AS "at", NULL AS "by",
    json_build_object('date', coalesce("termEnd", to_char(ends, 'YYYY-MM-DD')), 'isOver', ends < $2::date)::text AS detail
  FROM (
    SELECT i."partnershipId", i."termEnd", CASE WHEN i."termEnd" IS NOT NULL THEN ${lastDay} ELSE (i."dateTo" + make_interval(years => i."termYears"))::date END AS ends
    FROM (
      SELECT i.id, i."partnershipId", i."termEnd", i."termYears", i."dateTo", ${partsOf(`split_part(i."termEnd", '/', -1)`)} FROM "Instrument" i WHERE i.status = 'held'
    ) i
    JOIN "Partnership" p ON p.id = i."partnershipId" JOIN "Record" r ON r.id = p.id
    WHERE r."isPublic" AND p.lifecycle IN ('active', 'renewed')
      AND NOT EXISTS (SELECT 1 FROM "Instrument" later WHERE later."relatedId" = i.id AND later.relation IN ('renews', 'replaces'))
  ) ending WHERE ends <= $3::date`

const stale = `
  SELECT d."recordId", d.locale, e."publishedAt" AS "at", e."publishedBy" AS "by", json_build_object('locales', json_agg(DISTINCT s."sourceLocale"))::text AS detail
  FROM "Document" d JOIN "Record" r ON r.id = d."recordId" AND r."isPublic"
  JOIN "Edition" e ON e.id = d."liveEditionId" JOIN "Segment" s ON s."editionId" = e.id AND s."sourceLocale" IS NOT NULL
  JOIN "Document" o ON o."recordId" = d."recordId" AND o.locale = s."sourceLocale"
  LEFT JOIN "Segment" source ON source."editionId" = o."liveEditionId" AND source.key = s."sourceKey"
  WHERE o."liveEditionId" IS NOT NULL AND (source.version > s."sourceVersion" OR source.key IS NULL)
  GROUP BY d."recordId", d.locale, e."publishedAt", e."publishedBy"`

const missing = `
  SELECT r.id AS "recordId", NULL AS locale, max(d."firstPublishedAt") AS "at", NULL AS "by",
    json_build_object('locales', (SELECT json_agg(l ORDER BY l) FROM unnest(ARRAY['it', 'en', 'ja']) l WHERE NOT l = ANY (array_agg(d.locale))))::text AS detail
  FROM "Record" r JOIN "Document" d ON d."recordId" = r.id AND (d."liveEditionId" IS NOT NULL OR d."withdrawnKind" IS NOT NULL)
  WHERE r."isPublic" GROUP BY r.id HAVING count(*) < 3 AND bool_or(d."liveEditionId" IS NOT NULL)`

/** What readers follow in vain: a record that is hidden or not there, a text that is gone or that their language never had. */
const broken = `
  SELECT d."recordId", d.locale, e."publishedAt" AS "at", e."publishedBy" AS "by", json_build_object('ids', json_agg(DISTINCT link.id))::text AS detail
  FROM "Document" d JOIN "Record" own ON own.id = d."recordId" AND own."isPublic" JOIN "Edition" e ON e.id = d."liveEditionId"
  CROSS JOIN LATERAL (SELECT DISTINCT found #>> '{}' AS id FROM jsonb_path_query(e.body, '$.**.recordId') found) link
  LEFT JOIN "Record" r ON r.id = link.id LEFT JOIN "Document" t ON t."recordId" = link.id AND t.locale = d.locale
  WHERE r.id IS NULL OR NOT r."isPublic" OR t."withdrawnKind" = 'gone'
    OR (r.kind IN ('article', 'page') AND t."liveEditionId" IS NULL AND coalesce(t."withdrawnKind", '') NOT IN ('redirect', 'substituted'))
  GROUP BY d."recordId", d.locale, e."publishedAt", e."publishedBy"`

const past = `
  SELECT a.id AS "recordId", NULL AS locale, a."dateTo"::timestamptz AS "at", NULL AS "by", json_build_object('date', a.date)::text AS detail
  FROM "Activity" a JOIN "Record" r ON r.id = a.id AND r."trashedAt" IS NULL WHERE a.status = 'announced' AND a."dateTo" < $2::date`

const hidden = `SELECT id AS "recordId", NULL AS locale, "updatedAt" AS "at", NULL AS "by", '{}' AS detail FROM "Record" WHERE NOT "isPublic" AND kind <> 'article' AND "trashedAt" IS NULL`

/** Each list and the order in which it is read. */
export const selections: Record<WorkListName, { sql: string; order: 'ASC' | 'DESC' }> = {
  'in-review': { sql: draft(`w.state = 'in-review'`, 'submittedAt', 'submittedBy'), order: 'ASC' },
  'sent-back': { sql: draft(`w.state = 'draft' AND w."returnedBy" <> $1 AND $1 IN (w."updatedBy", w."submittedBy")`, 'returnedAt', 'returnedBy', `json_build_object('note', w."returnedNote")`), order: 'DESC' },
  failed: { sql: schedule('failed', 'settledAt'), order: 'DESC' },
  mine: { sql: draft(`w.state = 'draft' AND coalesce(w."returnedBy", $1) = $1 AND w."updatedBy" = $1`, 'updatedAt', 'updatedBy'), order: 'DESC' },
  scheduled: { sql: schedule('waiting', 'at'), order: 'ASC' },
  drafts: { sql: draft(`w.state = 'draft' AND w."updatedBy" <> $1`, 'updatedAt', 'updatedBy'), order: 'DESC' },
  past: { sql: past, order: 'DESC' },
  anniversaries: { sql: anniversaries, order: 'ASC' },
  terms: { sql: terms, order: 'ASC' },
  stale: { sql: stale, order: 'DESC' },
  missing: { sql: missing, order: 'DESC' },
  broken: { sql: broken, order: 'DESC' },
  hidden: { sql: hidden, order: 'DESC' },
}
