import 'server-only'
import { isRole } from '#lib/auth/roles.ts'
import { livingSessions } from '#lib/auth/sessions/queries.ts'
import { idList } from '#lib/content/id-list.ts'
import { db } from '#lib/db/client.ts'
import { isLocale } from '#lib/i18n/locales.ts'
import type { Person } from './schema.ts'

const perPage = 50

const selected = { id: true, name: true, email: true, role: true, locales: true, factorSince: true, disabledAt: true, version: true } as const

type Row = { id: string; name: string; email: string; role: string; locales: string[]; factorSince: Date | null; disabledAt: Date | null; version: number }

type Use = { lastUse: Date | null; sessions: number }

const personOf = ({ role, locales, factorSince, ...row }: Row, use: Use): Person => ({
  ...row, role: isRole(role) ? role : null, locales: locales.filter(isLocale), hasFactor: factorSince !== null, ...use,
})

/** When each last did something: sessions say when they were last seen and end, the audit stays; three statements. */
async function usesOf(ids: string[]): Promise<(id: string) => Use> {
  const client = await db()
  const living = await client.session.groupBy({ by: ['userId'], where: { userId: { in: idList(ids) }, ...livingSessions() }, _count: { id: true } })
  const seen = await client.session.groupBy({ by: ['userId'], where: { userId: { in: idList(ids) } }, _max: { seenAt: true } })
  const acted = await client.auditEntry.groupBy({ by: ['actor'], where: { actor: { in: idList(ids) } }, _max: { at: true } })
  const [sessions, seenAt, actedAt] = [new Map(living.map((row) => [row.userId, row._count.id])), new Map(seen.map((row) => [row.userId, row._max.seenAt])), new Map(acted.map((row) => [row.actor, row._max.at]))]
  return (id) => {
    const times = [seenAt.get(id), actedAt.get(id)].flatMap((at) => (at ? [at.getTime()] : []))
    return { sessions: sessions.get(id) ?? 0, lastUse: times.length ? new Date(Math.max(...times)) : null }
  }
}

/** Everybody who may sign in, or might, by their names; five statements. */
export async function listPeople(page: number): Promise<{ items: Person[]; total: number; page: number; pages: number }> {
  const client = await db()
  const total = await client.user.count()
  const pages = Math.max(1, Math.ceil(total / perPage))
  const shown = Math.min(page, pages)
  const rows = await client.user.findMany({ select: selected, orderBy: [{ name: 'asc' }, { id: 'asc' }], skip: (shown - 1) * perPage, take: perPage })
  const useOf = await usesOf(rows.map(({ id }) => id))
  return { items: rows.map((row) => personOf(row, useOf(row.id))), total, page: shown, pages }
}

export async function findPerson(id: string): Promise<Person | null> {
  const row = await (await db()).user.findUnique({ where: { id }, select: selected })
  return row && personOf(row, (await usesOf([id]))(id))
}
