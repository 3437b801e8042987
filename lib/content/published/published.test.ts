import { beforeAll, describe, expect, test } from 'vitest'
import { MemoryIndex } from '#lib/bindery/published/memory-index.ts'
import type { Database } from '#lib/db/database.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { PageKind } from '#lib/i18n/paths.ts'
import { databaseKinds } from '#lib/testing/database.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'
import { destinationOf, destinationOfSlug, hrefOf, type PublishedRecord } from './published.ts'
import { readPublished, readPublishedAfter, readPublishedAt } from './queries.ts'

const languages: Locale[] = ['it', 'en', 'ja']
const publishedAt = new Date('2026-11-20T09:00:00Z')

/** Records, addresses and texts that stand for every rule. */
async function arrange({ prisma }: Database): Promise<void> {
  const record = (id: string, kind: string, isPublic = true) => ({ id, kind, isPublic })
  await prisma.record.createMany({
    data: [
      record('wine', 'topic'), record('bread', 'topic'), record('salt', 'topic'), record('secret', 'topic', false), record('town', 'territory'), record('other-town', 'territory'),
      record('hidden-town', 'territory', false), record('letter', 'article'), record('lost', 'article'), record('person', 'person'), record('tie', 'partnership'), record('act', 'instrument'), record('unheard-of', 'milestone'),
    ],
  })
  await prisma.topic.createMany({ data: ['wine', 'bread', 'salt', 'secret'].map((id) => ({ id })) })
  const address = (recordId: string, kind: string, ...slugs: string[]) =>
    slugs.map((slug, index) => ({ recordId, kind, locale: languages[index] as Locale, slug, basis: 'edition' }))
  await prisma.address.createMany({
    data: [
      ...address('wine', 'topic', 'vino', 'wine', 'wain'), ...address('bread', 'topic', 'pane', 'vino', 'pan'), ...address('salt', 'topic', 'sale', 'salt', 'shio'), ...address('secret', 'topic', 'segreto', 'secret', 'himitsu'),
      ...address('town', 'territory', 'paese', 'town', 'machi'), ...address('letter', 'article', 'lettera', 'letter', 'tegami'), ...address('lost', 'article', 'perso', 'lost', 'fumei'),
      ...address('tie', 'partnership', 'legame', 'tie', 'kizuna'), ...address('person', 'person', 'persona', 'person', 'hito'),
    ],
  })
  const former = (recordId: string, locale: string, slug: string) => ({ kind: 'topic', recordId, locale, slug })
  await prisma.formerAddress.createMany({ data: [former('wine', 'it', 'vino-rosso'), former('salt', 'en', 'wine'), former('salt', 'en', 'two'), former('wine', 'ja', 'two'), former('secret', 'it', 'segreti')] })
  // Two public records make a topic a page; a hidden one does not count.
  const tagged = (topicId: string, ...ids: string[]) => ids.map((recordId) => ({ recordId, topicId }))
  await prisma.recordTopic.createMany({ data: [...tagged('wine', 'town', 'other-town'), ...tagged('salt', 'town', 'other-town', 'hidden-town'), ...tagged('bread', 'town', 'hidden-town')] })
  const parties = [{ id: 'tie--1', recordId: 'town', side: 'home', role: 'party', position: 0 }, { id: 'tie--2', recordId: 'other-town', side: 'partner', role: 'party', position: 1 }]
  await prisma.partnership.create({ data: { id: 'tie', class: 'twinning', lifecycle: 'active', lifecycleConfidence: 'known', parties: { create: parties } } })
  await prisma.instrument.create({ data: { id: 'act', partnershipId: 'tie', kind: 'agreement', status: 'held', dateConfidence: 'known' } })
  await texts({ prisma })
}

async function texts({ prisma }: Pick<Database, 'prisma'>): Promise<void> {
  const text = async (recordId: string, locale: Locale, withdrawal: { withdrawnKind: string; withdrawnTo?: string } | null = null) => {
    const id = `${recordId}--${locale}`
    await prisma.document.create({ data: { id, recordId, locale, ...withdrawal } })
    if (withdrawal && withdrawal.withdrawnKind !== 'notice') return
    await prisma.edition.create({ data: { id: `${id}--1`, documentId: id, number: 1, title: id, summary: id, body: [], publishedBy: 'test', publishedAt } })
    await prisma.document.update({ where: { id }, data: { liveEditionId: `${id}--1` } })
  }
  await text('letter', 'it')
  await prisma.document.create({ data: { id: 'letter--en', recordId: 'letter', locale: 'en' } })
  await text('lost', 'it', { withdrawnKind: 'gone' })
  await text('lost', 'en', { withdrawnKind: 'redirect', withdrawnTo: '/en/partnerships' })
  await text('lost', 'ja', { withdrawnKind: 'substituted', withdrawnTo: '/ja/news/tegami' })
  await text('town', 'it', { withdrawnKind: 'notice' })
}

describe.each(databaseKinds())('the index of published addresses, on %s', (kind) => {
  const database = suiteDatabase(kind)
  let index: MemoryIndex
  // Once for all, since all but the last one only read.
  beforeAll(async () => {
    await arrange(database)
    index = new MemoryIndex(await readPublishedAfter(''))
  })

  const cases: [string, PageKind, Locale, string, ReturnType<typeof destinationOfSlug>][] = [
    ['its own slug is the page', 'topic', 'it', 'vino', { type: 'page', id: 'wine' }],
    ['T5: a word of another language leads to the own one for good', 'topic', 'ja', 'sale', { type: 'moved', path: '/ja/topics/shio', status: 308 }],
    ['T6: an old slug leads to the current one for good', 'topic', 'it', 'vino-rosso', { type: 'moved', path: '/it/argomenti/vino', status: 308 }],
    ['T6: an old slug of another language does so too', 'topic', 'en', 'vino-rosso', { type: 'moved', path: '/en/topics/wine', status: 308 }],
    ['what a slug means today wins over what it once meant', 'topic', 'it', 'wine', { type: 'moved', path: '/it/argomenti/vino', status: 308 }],
    ['a slug that fits two records fits none', 'topic', 'ja', 'vino', { type: 'missing' }],
    ['a language’s own old slug wins over another’s', 'topic', 'ja', 'two', { type: 'moved', path: '/ja/topics/wain', status: 308 }],
    ['an old slug that fits two records elsewhere fits none', 'topic', 'it', 'two', { type: 'missing' }],
    ['a slug of another kind is nothing here', 'territory', 'it', 'vino', { type: 'missing' }],
    ['an unknown slug is missing', 'topic', 'it', 'nulla', { type: 'missing' }],
    ['a hidden record is missing', 'topic', 'it', 'segreto', { type: 'missing' }],
    ['an old slug of a hidden record is missing', 'topic', 'it', 'segreti', { type: 'missing' }],
    ['a topic of one public record stands in the list, for now', 'topic', 'it', 'pane', { type: 'moved', path: '/it/argomenti#bread', status: 302 }],
    ['a record with facts has a page without a text', 'territory', 'ja', 'machi', { type: 'page', id: 'town' }],
    ['a text withdrawn with a notice is shown', 'territory', 'it', 'paese', { type: 'page', id: 'town' }],
    ['an article with a text is a page', 'article', 'it', 'lettera', { type: 'page', id: 'letter' }],
    ['an article that was never published here is elsewhere', 'article', 'en', 'letter', { type: 'elsewhere', id: 'letter' }],
    ['an article without a document is elsewhere', 'article', 'ja', 'tegami', { type: 'elsewhere', id: 'letter' }],
    ['a text that is gone is gone', 'article', 'it', 'perso', { type: 'gone', id: 'lost' }],
    ['a text that was sent elsewhere leads there', 'article', 'en', 'lost', { type: 'moved', path: '/en/partnerships', status: 301 }],
    ['a text that was substituted leads there', 'article', 'ja', 'fumei', { type: 'moved', path: '/ja/news/tegami', status: 301 }],
  ]

  test.each(cases)('%s', async (_, pageKind, locale, slug, expected) => {
    expect(destinationOfSlug(index.at(pageKind, slug), pageKind, locale, slug)).toEqual(expected)
    // Asked of the database each time, as processes without a disk do, the answer is the same.
    expect(destinationOfSlug(await readPublishedAt(pageKind, slug), pageKind, locale, slug)).toEqual(expected)
  })

  test('hidden records and kinds without an address are not in it', async () => {
    expect(index.all().map(({ id }) => id).sort()).toEqual(['act', 'bread', 'letter', 'lost', 'other-town', 'person', 'salt', 'tie', 'town', 'wine'])
    expect(JSON.stringify(index.all())).not.toMatch(/secret|segret|hidden/)
    expect(await readPublished(['secret', 'hidden-town', 'unheard-of', 'nobody'])).toEqual([])
    expect(await readPublished([])).toEqual([])
  })

  test('read by ids it is what it is in the whole', async () => {
    for (const record of index.all()) expect(await readPublished([record.id]), record.id).toEqual([record])
  })

  test('the permanent address leads to a page, to an anchor, or nowhere', () => {
    const href = (id: string, locale: Locale) => hrefOf(index.record(id) as PublishedRecord, locale)
    expect(href('town', 'ja')).toBe('/ja/territories/machi')
    expect(href('act', 'it')).toBe('/it/legami/legame#act')
    expect(href('person', 'en')).toBe('/en/people#person')
    expect(href('bread', 'en')).toBe('/en/topics#bread')
    expect(href('letter', 'it')).toBe('/it/notizie/lettera')
    expect(href('letter', 'en')).toBeNull()
    expect(href('lost', 'it')).toBeNull()
    expect(index.record('secret')).toBeNull()
  })

  test('replaced, a record is known by its new words alone, and one that is hidden by none', async () => {
    await database.prisma.address.update({ where: { recordId_locale: { recordId: 'wine', locale: 'it' } }, data: { slug: 'vini' } })
    await database.prisma.record.update({ where: { id: 'salt' }, data: { isPublic: false } })
    index.replace(['wine', 'salt'], await readPublished(['wine', 'salt']))
    const at = (slug: string) => destinationOfSlug(index.at('topic', slug), 'topic', 'it', slug)
    expect(at('vini')).toEqual({ type: 'page', id: 'wine' })
    // Now it is the word of bread in English alone, which is of too few records here to have a page.
    expect(at('vino')).toEqual({ type: 'moved', path: '/it/argomenti/pane', status: 308 })
    expect(at('sale')).toEqual({ type: 'missing' })
    expect(at('two')).toEqual({ type: 'moved', path: '/it/argomenti/vini', status: 308 })
    expect(index.record('salt')).toBeNull()
    expect(index.all()).toHaveLength(9)
    const whole = new MemoryIndex(await readPublishedAfter(''))
    const byId = (one: MemoryIndex) => one.all().sort((a, b) => a.id.localeCompare(b.id))
    expect(byId(index)).toEqual(byId(whole))
  })
})

test('what is gone or sent elsewhere is so before anything else is asked', () => {
  const record: PublishedRecord = { id: 'x', kind: 'topic', slugs: { it: 'x' }, former: [], texts: { it: { type: 'gone' }, en: { type: 'sent', to: '/en' } }, isSmallTopic: true, actOf: null }
  expect(destinationOf(record, 'it')).toEqual({ type: 'gone', id: 'x' })
  expect(destinationOf(record, 'en')).toEqual({ type: 'moved', path: '/en', status: 301 })
  expect(destinationOf(record, 'ja')).toEqual({ type: 'moved', path: '/ja/topics#x', status: 302 })
})
