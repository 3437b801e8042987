import 'server-only'
import { deskName } from '#lib/content/desk/names.ts'
import { deskNames } from '#lib/content/desk/queries.ts'
import { userNames } from '#lib/content/desk/record/queries.ts'
import { db } from '#lib/db/client.ts'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'
import { keptFromTrash, withItsTie } from './reach.ts'
import { keptInTrash, type TrashItem } from './schema.ts'

/** Whether a record may be thrown away. */
export const isForTrash = async (record: { id: string; kind: string }): Promise<boolean> => (await keptFromTrash(await db(), record)) === null

/** Whether a record lies in the trash: its pages of the desk then lead there. */
export async function isInTrash(id: string): Promise<boolean> {
  return (await (await db()).record.count({ where: { id, trashedAt: { not: null } } })) > 0
}

const mostShown = 200

/** What lies in the trash, the last thrown away first; or one thing of it. */
export async function listTrash(language: Locale, id?: string): Promise<TrashItem[]> {
  const rows = await (await db()).record.findMany({
    relationLoadStrategy: 'join', where: { trashedAt: { not: null }, ...(id === undefined ? { NOT: withItsTie } : { id }) }, orderBy: [{ trashedAt: 'desc' }, { id: 'asc' }], take: mostShown,
    select: { id: true, kind: true, trashedAt: true, trashedBy: true, names: deskNames, documents: { select: { locale: true, draft: { select: { title: true } }, liveEdition: { select: { title: true } } } } },
  })
  const nameOf = await userNames(rows.map(({ trashedBy }) => trashedBy))
  return rows.flatMap(({ id, kind, trashedAt, trashedBy, names, documents }) =>
    trashedAt
      ? [{
          recordId: id, kind, name: deskName(id, names, documents, language), texts: documents.map(({ locale }) => locale).filter(isLocale),
          at: trashedAt, by: nameOf(trashedBy) ?? '', until: new Date(trashedAt.getTime() + keptInTrash * 86_400_000),
        }]
      : [])
}

/** One of them, or null where it is not there any more. */
export const findInTrash = async (id: string, language: Locale): Promise<TrashItem | null> => (await listTrash(language, id))[0] ?? null
