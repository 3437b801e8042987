import { beforeAll, describe, expect, test } from 'vitest'
import { locales } from '#lib/i18n/locales.ts'
import { pageKinds } from '#lib/i18n/paths.ts'
import { databaseKinds } from '#lib/testing/database.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'
import { readFacts } from './facts.ts'
import { actOfFact } from './map/partnerships.ts'
import { kindOf } from './map/registry.ts'
import { seed } from './run.ts'

describe.each(databaseKinds())('the first content on %s', (kind) => {
  const database = suiteDatabase(kind)
  let first: Awaited<ReturnType<typeof seed>>
  beforeAll(async () => {
    first = await seed()
  })

  /** As if the files of the first content had changed since: the next run looks at every record. */
  const pretendNewContent = () => database.prisma.setting.delete({ where: { key: 'seed' } })

  async function everything() {
    const { prisma } = database
    const tables = await prisma.$queryRaw<{ name: string }[]>`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`
    const counts = await Promise.all(
      tables.map(async ({ name }) => [name, await prisma.$queryRawUnsafe(`SELECT md5(string_agg(t::text, '' ORDER BY t::text)) AS sum FROM "${name}" t`)]),
    )
    return JSON.stringify(counts)
  }

  test('is written whole at the first run', async () => {
    expect(first?.registry.kept).toEqual([])
    expect(first?.texts.kept).toEqual([])
    expect(await database.prisma.partnership.count()).toBe(20)
    expect(await database.prisma.sourceDocument.count()).toBe(46)
    expect(await database.prisma.openQuestion.count()).toBe(50)
  })

  test('holds every fact that the sources name, as a record or as what one of them says', async () => {
    const { prisma } = database
    const records = new Set((await prisma.record.findMany({ select: { id: true } })).map(({ id }) => id))
    const evidence = new Set((await prisma.evidence.findMany({ select: { id: true } })).map(({ id }) => id.replace(/--v\d+$/, '')))
    const named = readFacts().facts.filter((fact) => fact.namedInSource)
    expect(named.filter((fact) => kindOf(fact) && !actOfFact[fact.id] && !records.has(fact.id)).map(({ id }) => id)).toEqual([])
    expect(named.filter((fact) => !evidence.has(fact.id)).map(({ id }) => id)).toEqual([])
  })

  test('gives every record with a page a title, a summary and an address in each language', async () => {
    const records = await database.prisma.record.findMany({
      where: { kind: { in: pageKinds } },
      select: { id: true, addresses: true, documents: { select: { locale: true, liveEdition: true } } },
    })
    const incomplete = records.filter(
      ({ addresses, documents }) =>
        addresses.length !== locales.length ||
        !locales.every((locale) => documents.some((document) => document.locale === locale && document.liveEdition?.title && document.liveEdition.summary)),
    )
    expect(incomplete.map(({ id }) => id)).toEqual([])
  })

  test('has bodies where they are owed', async () => {
    const owed = ['partnership', 'article', 'page']
    const documents = await database.prisma.document.findMany({
      where: { record: { OR: [{ kind: { in: owed } }, { activity: { kind: 'mission' } }] } },
      select: { id: true, liveEdition: { select: { body: true } } },
    })
    expect(documents.filter(({ liveEdition }) => !Array.isArray(liveEdition?.body) || liveEdition.body.length === 0).map(({ id }) => id)).toEqual([])
    expect(documents.length).toBe((20 + 7 + 8 + 10) * locales.length)
  })

  test('changes nothing at the second run, nor when its files are read again', async () => {
    const before = await everything()
    expect(await seed()).toBeNull()
    await pretendNewContent()
    expect(await seed()).toEqual({ registry: { added: 0, changed: 0, kept: [] }, texts: { added: 0, changed: 0, kept: [] } })
    expect(await everything()).toBe(before)
  })

  test('is written anew where it changed and nobody touched it', async () => {
    const { prisma } = database
    const before = await everything()
    for (const key of ['record:torino-nagoya', 'record:mission-piemonte-japan-2025', 'question:iss-sakahogi']) {
      await prisma.seedState.update({ where: { key }, data: { hash: 'older' } })
    }
    await pretendNewContent()
    expect((await seed())?.registry).toEqual({ added: 0, changed: 3, kept: [] })
    const stopped = await prisma.stopActivity.count({ where: { stop: { activityId: 'mission-piemonte-japan-2025' } } })
    expect(stopped).toBeGreaterThan(5)
    await prisma.$executeRaw`UPDATE "Record" SET "updatedAt" = "createdAt"`
    expect((await everything()).length).toBe(before.length)
  })

  test('never overwrites what an administrator changed', async () => {
    const { prisma } = database
    await prisma.partnership.update({ where: { id: 'torino-nagoya' }, data: { lifecycle: 'renewed' } })
    await prisma.record.update({ where: { id: 'torino-nagoya' }, data: { version: { increment: 1 }, isPublic: false } })
    await prisma.document.update({ where: { recordId_locale: { recordId: 'faenza-toki', locale: 'ja' } }, data: { version: { increment: 1 } } })
    await prisma.seedState.updateMany({ where: { key: { in: ['record:torino-nagoya', 'document:faenza-toki:ja'] } }, data: { hash: 'older' } })
    await pretendNewContent()
    const result = await seed()
    expect(result?.registry.kept).toEqual(['record:torino-nagoya'])
    expect(result?.texts.kept).toEqual(['document:faenza-toki:ja'])
    expect((await prisma.partnership.findUnique({ where: { id: 'torino-nagoya' } }))?.lifecycle).toBe('renewed')
    expect((await prisma.record.findUnique({ where: { id: 'torino-nagoya' } }))?.isPublic).toBe(false)
    expect(await prisma.edition.count({ where: { documentId: 'faenza-toki--ja' } })).toBe(1)
  })

  test('publishes a changed text as a further edition and keeps its old address', async () => {
    const { prisma } = database
    await prisma.address.update({ where: { recordId_locale: { recordId: 'faenza-toki', locale: 'en' } }, data: { slug: 'older-words' } })
    await prisma.seedState.update({ where: { key: 'document:faenza-toki:en' }, data: { hash: 'older' } })
    await pretendNewContent()
    expect((await seed())?.texts.changed).toBe(1)
    const document = await prisma.document.findUnique({ where: { id: 'faenza-toki--en' }, include: { liveEdition: true } })
    expect(document?.liveEdition?.number).toBe(2)
    expect(await prisma.formerAddress.findMany({ where: { recordId: 'faenza-toki' } })).toMatchObject([{ slug: 'older-words', locale: 'en' }])
  })
})
