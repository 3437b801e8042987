import 'server-only'
import { describe, expect, test } from 'vitest'
import { carryOut, outcomeOf } from '#lib/actions/perform.ts'
import { specs } from '#lib/actions/specs.ts'
import type { Database, DatabaseKind } from '#lib/db/database.ts'
import { databaseKinds, emptyTables, testDatabase } from './database.ts'
import { arrangeDesk, exampleActor, paragraph } from './desk.ts'

/** Numbers that look random and are the same for the same seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Acknowledged = { version: number; title: string }

const steps = 8
/** Of the edition that is brought back. */
const firstTitle = 'Notizia'

/** One open editor: it saves, publishes, throws away and brings back, each time as of the version that it last heard of. */
async function editor(name: string, seed: number, throwDice: () => number, saves: Acknowledged[], published: string[]): Promise<void> {
  let [version, sequence, title] = [2, 0, 'Notizia nuova']
  const run = (action: keyof typeof specs, input: object) =>
    outcomeOf(action, () => carryOut<never, { version: number; isSuperseded?: boolean }>(exampleActor, specs[action] as never, { request: `editor-${name}-${seed}-${sequence++}`, recordId: 'news', locale: 'it', version, ...input }))
  for (let step = 0; step < steps; step++) {
    await new Promise((resolve) => setTimeout(resolve, throwDice() * 8))
    const dies = throwDice()
    const wished = `${name} ${seed} ${step}`
    const isSave = dies < 0.55
    const outcome = isSave
      ? await run('draft.save', { client: `client-${name}-${seed}`, sequence: step + 1, title: wished, summary: 'Prova.', slug: '', body: paragraph(wished) })
      : dies < 0.75 ? await run('text.publish', { changeNote: 'Prova' })
      : dies < 0.85 ? await run('draft.discard', {}) : await run('draft.restore', { edition: 1 })
    if (outcome.ok) {
      version = outcome.value.version
      if (isSave && !outcome.value.isSuperseded) {
        saves.push({ version, title: wished })
        title = wished
      } else if (!isSave && dies < 0.75) published.push(title)
      else if (dies >= 0.85) title = firstTitle
    } else {
      expect(['stale', 'issues']).toContain(outcome.code)
      // Told of the other version, the person goes on from it.
      const { version: theirs, title: other } = (outcome.detail ?? {}) as { version?: number; title?: string }
      if (theirs !== undefined) [version, title] = [theirs, other ?? title]
    }
  }
}

/** Three editors at one text at once; afterwards nothing is lost, doubled or out of order. */
async function interleave({ prisma }: Pick<Database, 'prisma'>, seed: number): Promise<void> {
  const saves: Acknowledged[] = []
  const published: string[] = []
  const throwDice = dice(seed)
  await Promise.all(['one', 'two', 'three'].map((name) => editor(name, seed, throwDice, saves, published)))

  const document = await prisma.document.findUniqueOrThrow({ where: { id: 'news--it' }, include: { editions: { orderBy: { number: 'asc' } }, saves: true, draft: true, liveEdition: true } })
  const kept = new Map(document.saves.map((save) => [save.version, save.title]))
  for (const { version, title } of saves) expect(kept.get(version), `seed ${seed}: save ${version}`).toBe(title)
  expect(new Set(saves.map(({ version }) => version)).size, `seed ${seed}: versions of saves`).toBe(saves.length)
  expect(document.editions.map(({ number }) => number), `seed ${seed}: editions`).toEqual(document.editions.map((_, index) => index + 1))
  expect(document.editions.slice(1).map(({ title }) => title).sort(), `seed ${seed}: what was published`).toEqual([...published].sort())
  expect(document.liveEdition?.number, `seed ${seed}: live edition`).toBe(document.editions.length)
  expect(document.draft ? document.draft.version : document.version, `seed ${seed}: draft`).toBe(document.version)
  const audit = await prisma.auditEntry.findMany({ where: { recordId: 'news' }, orderBy: { id: 'asc' } })
  const changes = audit.filter(({ event }) => event !== 'draft.superseded')
  // One row a change, and a version for each: none was written over unseen.
  expect(document.version, `seed ${seed}: versions`).toBe(2 + changes.length)
}

/** R-03 for so many seeds on each database of this machine. */
export function describeInterleaving(seedsOf: Record<DatabaseKind, number>): void {
  describe.each(databaseKinds())('R-03: three editors at one text, on %s', (kind) => {
    const seeds = seedsOf[kind]
    test(`${seeds} seeds`, { timeout: 1_200_000 }, async () => {
      const database = await testDatabase(kind)
      for (let seed = 1; seed <= seeds; seed++) {
        await emptyTables(database)
        await arrangeDesk()
        await interleave(database, seed)
      }
      await database.close()
    })
  })
}
