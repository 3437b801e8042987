import { beforeEach, describe, expect, test } from 'vitest'
import { findPageText } from '#lib/content/texts/queries.ts'
import { databaseKinds, emptyTables } from '#lib/testing/database.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'
import { findPage } from './queries.ts'

describe.each(databaseKinds())('addresses on %s', (kind) => {
  const database = suiteDatabase(kind)
  beforeEach(async () => {
    await emptyTables(database)
    const { prisma } = database
    const record = (id: string, isPublic = true) => ({ id, kind: 'topic', isPublic })
    await prisma.record.createMany({ data: [record('wine'), record('bread'), record('secret', false), record('salt')] })
    const address = (recordId: string, locale: string, slug: string) => ({ recordId, locale, slug, kind: 'topic', basis: 'edition' })
    await prisma.address.createMany({
      data: [
        address('wine', 'it', 'vino'), address('wine', 'en', 'wine'), address('wine', 'ja', 'wain'),
        // The same word in two languages for two records is allowed: each language keeps its own.
        address('bread', 'it', 'pane'), address('bread', 'en', 'vino'), address('bread', 'ja', 'pan'),
        address('secret', 'it', 'segreto'), address('secret', 'en', 'secret'), address('secret', 'ja', 'himitsu'),
        address('salt', 'it', 'sale'), address('salt', 'en', 'salt'), address('salt', 'ja', 'shio'),
      ],
    })
    await prisma.formerAddress.createMany({
      data: [
        { kind: 'topic', locale: 'it', slug: 'vino-rosso', recordId: 'wine' },
        // Was once the slug of salt, and is now the current one of wine.
        { kind: 'topic', locale: 'en', slug: 'wine', recordId: 'salt' },
        { kind: 'topic', locale: 'en', slug: 'two', recordId: 'salt' },
        { kind: 'topic', locale: 'ja', slug: 'two', recordId: 'wine' },
      ],
    })
  })

  test('a language’s own slug is the record', async () => {
    expect(await findPage('topic', 'it', 'vino')).toEqual({ type: 'page', id: 'wine' })
    expect(await findPage('topic', 'en', 'vino')).toEqual({ type: 'page', id: 'bread' })
    expect(await findPage('topic', 'en', 'wine')).toEqual({ type: 'page', id: 'wine' })
  })

  test('T5: a slug of another language goes to the right path of the same item', async () => {
    expect(await findPage('topic', 'ja', 'wine')).toEqual({ type: 'moved', path: '/ja/topics/wain', status: 308 })
    expect(await findPage('topic', 'it', 'pan')).toEqual({ type: 'moved', path: '/it/argomenti/pane', status: 308 })
  })

  test('T6: an old slug goes to the right path; the old slug of another language too', async () => {
    expect(await findPage('topic', 'it', 'vino-rosso')).toEqual({ type: 'moved', path: '/it/argomenti/vino', status: 308 })
    expect(await findPage('topic', 'en', 'vino-rosso')).toEqual({ type: 'moved', path: '/en/topics/wine', status: 308 })
  })

  test('a foreign slug that fits two records is nothing', async () => {
    expect(await findPage('topic', 'ja', 'vino')).toEqual({ type: 'missing' })
    expect(await findPage('topic', 'it', 'two')).toEqual({ type: 'missing' })
    expect(await findPage('topic', 'en', 'two')).toEqual({ type: 'moved', path: '/en/topics/salt', status: 308 })
  })

  test('unknown, of another kind, hidden: nothing, and no text', async () => {
    expect(await findPage('topic', 'it', 'birra')).toEqual({ type: 'missing' })
    expect(await findPage('territory', 'it', 'vino')).toEqual({ type: 'missing' })
    expect(await findPage('topic', 'it', 'segreto')).toEqual({ type: 'missing' })
    expect(await findPage('topic', 'it', 'secret')).toEqual({ type: 'missing' })
    expect(await findPageText('secret', 'it')).toBeNull()
  })

  test('T6: a slug is unique for its kind and language', async () => {
    const { prisma } = database
    await expect(prisma.address.update({ where: { recordId_locale: { recordId: 'salt', locale: 'it' } }, data: { slug: 'vino' } })).rejects.toThrow()
    expect(await prisma.address.count({ where: { slug: 'vino', locale: 'it' } })).toBe(1)
  })
})
