import 'server-only'
import { linkedPictures } from '#lib/content/body-words.ts'
import type { Body } from '#lib/content/body.ts'
import { idList } from '#lib/content/id-list.ts'
import { pictureTag } from '#lib/content/tag-names.ts'
import { noteTags } from '#lib/content/tags.ts'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'
import type { DeskPicture, Licence, Picture, Pictures } from './schema.ts'

const pictureSelect = { id: true, width: true, height: true, credit: true, licence: true } as const

const toPicture = <T extends { licence: string }>(row: T) => ({ ...row, licence: row.licence as Licence })

/** The pictures of a body; no statement where it has none. */
export async function findPictures(body: Body): Promise<Pictures> {
  const ids = linkedPictures(body)
  if (!ids.length) return new Map()
  noteTags(...ids.map(pictureTag))
  const rows = await (await db()).picture.findMany({ where: { id: { in: idList(ids) } }, select: pictureSelect })
  return new Map(rows.map((row): [string, Picture] => [row.id, toPicture(row)]))
}

const deskSelect = { ...pictureSelect, name: true, focusX: true, focusY: true, version: true, addedAt: true } as const

export const picturesOnPage = 24

/** The pictures that were added last, page by page; of words, those whose file or owner is named so. */
export async function listPictures(page: number, words = ''): Promise<{ items: DeskPicture[]; total: number; page: number; pages: number }> {
  const client = await db()
  const where: Prisma.PictureWhereInput = words ? { OR: [{ name: { contains: words, mode: 'insensitive' } }, { credit: { contains: words, mode: 'insensitive' } }] } : {}
  const total = await client.picture.count({ where })
  const pages = Math.max(1, Math.ceil(total / picturesOnPage))
  const shown = Math.min(page, pages)
  const rows = await client.picture.findMany({ where, select: deskSelect, orderBy: [{ addedAt: 'desc' }, { id: 'asc' }], take: picturesOnPage, skip: (shown - 1) * picturesOnPage })
  return { items: rows.map(toPicture), total, page: shown, pages }
}

export type PictureUse = { recordId: string; locale: Locale; title: string; isLive: boolean }

/** One picture, and every text that shows it: as readers see it, or in a working draft. */
export async function findPicture(id: string): Promise<{ picture: DeskPicture; uses: PictureUse[] } | null> {
  const client = await db()
  const row = await client.picture.findUnique({ where: { id }, select: deskSelect })
  if (!row) return null
  const holds = { body: { array_contains: [{ type: 'picture', pictureId: id }] } }
  const documents = await client.document.findMany({
    where: { OR: [{ liveEdition: holds }, { draft: holds }] },
    select: { recordId: true, locale: true, draft: { select: { title: true } }, liveEdition: { select: { title: true, body: true } } },
    orderBy: [{ recordId: 'asc' }, { locale: 'asc' }],
  })
  const uses = documents.filter((document): document is typeof document & { locale: Locale } => isLocale(document.locale)).map(({ recordId, locale, draft, liveEdition }) => ({
    recordId, locale, title: draft?.title || liveEdition?.title || recordId, isLive: liveEdition !== null && linkedPictures(liveEdition.body as Body).includes(id),
  }))
  return { picture: toPicture(row), uses }
}
