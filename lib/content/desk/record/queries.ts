import 'server-only'
import { deskName } from '#lib/content/desk/names.ts'
import { deskNames } from '#lib/content/desk/queries.ts'
import type { DeskRecord, DeskText, LinkedName } from '#lib/content/desk/schema.ts'
import { textStatusOf } from '#lib/content/desk/status.ts'
import { draftStateOf } from '#lib/content/review/schema.ts'
import { hrefOf } from '#lib/content/published/published.ts'
import { readPublished } from '#lib/content/published/queries.ts'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { type NameKind, shownKinds } from '#lib/names/forms.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'

/** Of a record that another names. */
export const linkedSelect = { id: true, kind: true, names: deskNames, documents: { select: { locale: true, draft: { select: { title: true } }, liveEdition: { select: { title: true } } } } } satisfies Prisma.RecordSelect
const byPosition = { position: 'asc' } as const

const select = {
  ...linkedSelect, isPublic: true, version: true, embargoUntil: true,
  names: { orderBy: byPosition, select: { id: true, lang: true, kind: true, form: true, reading: true, romanisation: true, validFrom: true, validTo: true, confidence: true, source: { select: { record: { select: linkedSelect } } } } },
  documents: {
    select: {
      locale: true, version: true, liveEditionId: true, withdrawnKind: true,
      draft: { select: { title: true, updatedAt: true, updatedBy: true, state: true, scheduledAt: true } },
      liveEdition: { select: { title: true } },
      editions: { select: { number: true, title: true, publishedAt: true, publishedBy: true }, orderBy: { number: 'desc' }, take: 1 },
    },
  },
  linksOut: { where: { relation: { in: ['about', 'source'] } }, orderBy: byPosition, select: { relation: true, to: { select: linkedSelect } } },
  topics: { orderBy: byPosition, select: { topic: { select: { record: { select: linkedSelect } } } } },
  activity: { select: { status: true, date: true, dateConfidence: true } },
  partnership: { select: { instruments: { orderBy: byPosition, select: { id: true, originalTitle: true, date: true } } } },
} satisfies Prisma.RecordSelect

type Row = Prisma.RecordGetPayload<{ select: typeof select }>
type LinkedRow = Prisma.RecordGetPayload<{ select: typeof linkedSelect }>

const shown = ({ kind }: { kind: string }) => shownKinds.includes(kind)

/** Names of users by their ids; whoever is no user (the first content) keeps the word that is written. */
export async function userNames(ids: (string | null | undefined)[]): Promise<(id: string | null | undefined) => string | null> {
  const users = await (await db()).user.findMany({ where: { id: { in: ids.filter((id) => typeof id === 'string') } }, select: { id: true, name: true } })
  const names = new Map(users.map(({ id, name }) => [id, name]))
  return (id) => (id ? (names.get(id) ?? id) : null)
}

async function textsOf(row: Row): Promise<DeskText[]> {
  const [published] = row.isPublic ? await readPublished([row.id]) : []
  const nameOf = await userNames(row.documents.flatMap(({ draft, editions }) => [draft?.updatedBy, editions[0]?.publishedBy]))
  return locales.map((locale) => {
    const document = row.documents.find((one) => one.locale === locale)
    const [newest] = document?.editions ?? []
    const { draft } = document ?? {}
    return {
      locale, status: textStatusOf(document), title: draft?.title || newest?.title || '', version: document?.version ?? 0, edition: newest?.number ?? 0,
      changedAt: draft?.updatedAt ?? newest?.publishedAt ?? null, changedBy: nameOf(draft?.updatedBy ?? newest?.publishedBy),
      path: published ? hrefOf(published, locale) : null,
      draftState: draft ? draftStateOf(draft.state) : null, scheduledAt: draft?.scheduledAt ?? null,
    }
  })
}

export const toLinked = (one: LinkedRow, language: Locale): LinkedName => ({ id: one.id, kind: one.kind, name: deskName(one.id, one.names, one.documents, language) })

/** A record as its page on the desk shows it, or null where there is none. */
export async function findDeskRecord(id: string, language: Locale): Promise<DeskRecord | null> {
  const row = await (await db()).record.findUnique({ relationLoadStrategy: 'join', where: { id }, select })
  if (!row) return null
  const name = (one: LinkedRow) => toLinked(one, language)
  const links = (relation: string) => row.linksOut.filter((link) => link.relation === relation).map(({ to }) => name(to))
  const { partnership: tie, activity } = row
  return {
    id: row.id, kind: row.kind, isPublic: row.isPublic, version: row.version, embargoUntil: row.embargoUntil,
    name: deskName(row.id, row.names.filter(shown), row.documents, language),
    texts: await textsOf(row),
    names: row.names.map((form) => ({ ...form, kind: form.kind as NameKind, reading: form.reading ?? '', romanisation: form.romanisation ?? '', validFrom: form.validFrom ?? '', validTo: form.validTo ?? '', source: form.source && name(form.source.record) })),
    links: { about: links('about'), topics: row.topics.map(({ topic }) => name(topic.record)), sources: links('source') },
    activity: activity && { status: activity.status, date: activity.date ?? '', dateConfidence: activity.dateConfidence ?? 'stated' },
    tie: tie && { acts: tie.instruments.map(({ id, originalTitle, date }) => ({ id, title: originalTitle ?? '', date: date ?? '' })) },
  }
}
