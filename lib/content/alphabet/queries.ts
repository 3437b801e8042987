import 'server-only'
import { Prisma } from '#lib/db/generated/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'

/**
 * SQL that joins to the record of alias `r` the spelling by which a list in a language is ordered, as `alphabet.key`:
 * the folded letters of the reader's form, in Japanese its kana. Compare it with COLLATE "C": kana and folded Latin
 * letters stand in the order of their code points, on every database the same.
 */
export function alphabetOf(locale: Locale): Prisma.Sql {
  return Prisma.sql`LEFT JOIN LATERAL (
    SELECT split_part(n."searchKey", E'\n', CASE WHEN n.lang = 'ja' AND n.reading IS NOT NULL THEN 2 ELSE 1 END) AS key
    FROM "NameForm" n
    WHERE n."recordId" = r.id AND n.kind IN ('official', 'exonym')
    ORDER BY (n.lang = ${locale}) DESC, n.position
    LIMIT 1
  ) alphabet ON true`
}
