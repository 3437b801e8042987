import { expect, test } from 'vitest'
import { fixedPages, sitemapIndexXml, sitemapXml } from './sitemap.ts'

const absolute = (path: string) => `https://example.org${path}`

test('an address names its published languages, itself and x-default', () => {
  const xml = sitemapXml(
    [[
      { locale: 'it', path: '/it/legami/a', updatedAt: new Date('2026-11-22T08:00:00Z') },
      { locale: 'ja', path: '/ja/partnerships/a?b=1&c', updatedAt: new Date('2026-11-23T08:00:00Z') },
    ]],
    absolute,
  )
  expect(xml.match(/<url>/g)).toHaveLength(2)
  expect(xml.match(/hreflang="it" href="https:\/\/example.org\/it\/legami\/a"/g)).toHaveLength(2)
  expect(xml.match(/hreflang="x-default" href="https:\/\/example.org\/it\/legami\/a"/g)).toHaveLength(2)
  expect(xml).not.toContain('hreflang="en"')
  expect(xml).toContain('<loc>https://example.org/ja/partnerships/a?b=1&amp;c</loc><lastmod>2026-11-23T08:00:00.000Z</lastmod>')
})

test('home and every list stand in three languages', () => {
  expect(fixedPages().every((versions) => versions.length === 3)).toBe(true)
  expect(fixedPages().flat().map(({ path }) => path)).toContain('/it/legami')
})

test('a large record is told in parts', () => {
  expect(sitemapIndexXml(2, absolute).match(/sitemap\.xml\?part=\d/g)).toEqual(['sitemap.xml?part=1', 'sitemap.xml?part=2'])
})
