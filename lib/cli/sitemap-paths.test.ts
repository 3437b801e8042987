import { expect, test } from 'vitest'
import { sitemapPaths } from './sitemap-paths.mjs'

const urls = (...paths: string[]) => `<urlset>${paths.map((path) => `<url><loc>https://portal.example${path}</loc></url>`).join('')}</urlset>`

test('one file, or parts, give the same paths in order', async () => {
  expect(await sitemapPaths(async () => urls('/it', '/ja/partnerships/a'))).toEqual(['/it', '/ja/partnerships/a'])
  const parts: Record<string, string> = {
    '/sitemap.xml': '<sitemapindex><sitemap><loc>https://portal.example/sitemap.xml?part=1&amp;x=1</loc></sitemap><sitemap><loc>https://portal.example/sitemap.xml?part=2</loc></sitemap></sitemapindex>',
    '/sitemap.xml?part=1&x=1': urls('/it'), '/sitemap.xml?part=2': urls('/en', '/ja'),
  }
  expect(await sitemapPaths(async (path) => parts[path] ?? '')).toEqual(['/it', '/en', '/ja'])
})
