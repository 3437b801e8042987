import { createUser } from '#lib/auth/users/commands.ts'
import type { Tx } from '#lib/db/client.ts'
import { locales } from '#lib/i18n/locales.ts'
import { exampleEmail, examplePassword } from './example-accounts.mjs'
import { exampleReport } from './example-report.ts'
import { hostileTitles } from './hostile-titles.ts'

const publishedAt = new Date('2026-11-20T09:00:00Z')

/** A town that nobody has said anything about: facts in no language, an address by its name. */
async function emptyTerritory(tx: Tx): Promise<void> {
  await tx.record.create({ data: { id: 'empty-town', kind: 'territory', isPublic: true } })
  await tx.territory.create({ data: { id: 'empty-town', level: 'town', country: 'JP', parentId: 'japan' } })
  await tx.territoryAncestor.createMany({ data: [{ territoryId: 'empty-town', ancestorId: 'empty-town', depth: 0 }, { territoryId: 'empty-town', ancestorId: 'japan', depth: 1 }] })
  await tx.nameForm.create({
    data: {
      id: 'empty-town--n1', recordId: 'empty-town', lang: 'ja', script: 'Jpan', form: '無名町', reading: 'むめいちょう', romanisation: 'Mumei-chō',
      kind: 'official', confidence: 'known', searchKey: '無名町\nむめいちょう\nmumeicho',
    },
  })
  await tx.address.createMany({ data: ['it', 'en', 'ja'].map((locale) => ({ recordId: 'empty-town', kind: 'territory', locale, slug: 'mumei-cho', basis: 'name' })) })
}

/** A finished text that no reader may see yet. */
async function hiddenTopic(tx: Tx): Promise<void> {
  await tx.record.create({ data: { id: 'hidden-topic', kind: 'topic', isPublic: false } })
  await tx.topic.create({ data: { id: 'hidden-topic' } })
  await tx.document.create({ data: { id: 'hidden-topic--it', recordId: 'hidden-topic', locale: 'it' } })
  await tx.edition.create({
    data: { id: 'hidden-topic--it--1', documentId: 'hidden-topic--it', number: 1, title: 'Segreto', summary: 'Segretissimo.', body: [], publishedBy: 'test', publishedAt },
  })
  await tx.document.update({ where: { id: 'hidden-topic--it' }, data: { liveEditionId: 'hidden-topic--it--1' } })
  await tx.address.create({ data: { recordId: 'hidden-topic', kind: 'topic', locale: 'it', slug: 'segreto', basis: 'edition' } })
}

/** A page whose text cannot be drawn: the one way to a 500. It is withdrawn with a notice, so neither a link nor the sitemap names it. */
async function brokenPage(tx: Tx): Promise<void> {
  await tx.record.create({ data: { id: 'broken-page', kind: 'page', isPublic: true } })
  for (const [locale, slug] of [['it', 'pagina-rotta'], ['en', 'broken-page'], ['ja', 'broken-page']] as const) {
    const id = `broken-page--${locale}`
    await tx.document.create({ data: { id, recordId: 'broken-page', locale, withdrawnKind: 'notice' } })
    await tx.edition.create({
      data: { id: `${id}--1`, documentId: id, number: 1, title: 'Kaputt', summary: 'Kaputt.', body: { kaputt: true }, publishedBy: 'test', publishedAt },
    })
    await tx.document.update({ where: { id }, data: { liveEditionId: `${id}--1` } })
    await tx.address.create({ data: { recordId: 'broken-page', kind: 'page', locale, slug, basis: 'edition' } })
  }
}

/** Articles, older than all others, whose titles try what a title may not do. */
async function hostileArticles(tx: Tx): Promise<void> {
  const long = new Date('2001-01-01T09:00:00Z')
  for (const { slug, title } of hostileTitles) {
    await tx.record.create({ data: { id: slug, kind: 'article', isPublic: true } })
    for (const locale of locales) {
      const [documentId, editionId] = [`${slug}--${locale}`, `${slug}--${locale}--1`]
      await tx.document.create({ data: { id: documentId, recordId: slug, locale, firstPublishedAt: long } })
      await tx.edition.create({
        data: { id: editionId, documentId, number: 1, title, summary: `Summary of ${slug} for tests.`, body: [], publishedBy: 'test', publishedAt: long },
      })
      await tx.document.update({ where: { id: documentId }, data: { liveEditionId: editionId } })
      await tx.address.create({ data: { recordId: slug, kind: 'article', locale, slug, basis: 'edition' } })
    }
  }
}

/** Adds to the first content the cases that tests of readers' pages need. */
export async function arrangeScenario(tx: Tx): Promise<void> {
  // A record without a text in Japanese, an article without one in English.
  for (const id of ['er-kyoto--ja', 'article-takko--en']) await tx.document.update({ where: { id }, data: { liveEditionId: null } })
  // A text withdrawn but shown, one gone, one sent elsewhere, and an address of former days.
  await tx.document.update({ where: { id: 'bologna-seoul--it' }, data: { withdrawnKind: 'notice', withdrawnReason: 'In revisione.' } })
  await tx.document.update({ where: { id: 'article-whole--ja' }, data: { withdrawnKind: 'gone', withdrawnReason: '内容を別の記事に移しました。', withdrawnAt: publishedAt, liveEditionId: null } })
  await tx.document.update({
    where: { id: 'article-smart-cities--en' },
    data: { withdrawnKind: 'redirect', withdrawnTo: '/en/partnerships', liveEditionId: null },
  })
  await tx.formerAddress.create({ data: { kind: 'partnership', locale: 'it', slug: 'torino-e-nagoya', recordId: 'torino-nagoya' } })
  for (const role of ['viewer', 'translator', 'editor'] as const) {
    await createUser(tx, { email: exampleEmail(role), name: `Example ${role}`, password: examplePassword, role, locales: role === 'translator' ? ['ja'] : [] })
  }
  await exampleReport(tx)
  await emptyTerritory(tx)
  await hiddenTopic(tx)
  await brokenPage(tx)
  await hostileArticles(tx)
}
