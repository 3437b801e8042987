import { beginArticle, expect, test } from '../../admin/desk.ts'
import { anyDoc } from '../../../lib/testing/any-doc.ts'

// S-25: whatever JSON is sent, through checking and drawing gives only what a body may say. The first half is tested by
// itself (lib/content/editing/editor-doc.test.ts); this is what a browser makes of the answer.

const elements: Record<string, string[]> = {
  div: ['class', 'role', 'aria-labelledby', 'tabindex', 'lang'], p: [], h2: [], h3: [], ul: [], ol: [], li: [], strong: [], em: [], span: ['lang'], ruby: ['lang'], rp: [], rt: [], a: ['href'],
  blockquote: ['lang'], footer: [], table: ['class', 'id'], caption: ['id'], thead: [], tbody: [], tr: [], th: ['scope'], td: [],
  figure: ['class'], picture: [], source: ['type', 'srcset', 'sizes'], img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'], figcaption: [], small: [],
}

test('S-25: whatever a browser sends, a page holds only elements, attributes and addresses of a body', async ({ page, baseURL }) => {
  test.setTimeout(420_000)
  const recordId = await beginArticle(page)
  const taken = { saved: 0, tables: 0, links: 0 }
  let version = 1
  for (let seed = 1; seed <= 120; seed++) {
    const sent = await page.request.post('/admin/api/drafts', {
      headers: { origin: baseURL ?? '' },
      data: { request: `any-body-${seed}-${Date.now()}`, recordId, locale: 'it', version, client: 'any-body-editor', sequence: seed, title: 'Any body', summary: 'A test.', slug: '', doc: anyDoc(seed) ?? null },
    })
    expect([200, 422], `seed ${seed}`).toContain(sent.status())
    if (sent.status() !== 200) continue
    const { value } = (await sent.json()) as { value: { version: number } }
    version = value.version
    taken.saved += 1
    const html = await (await page.request.get(`/admin/records/${recordId}/it/preview`)).text()
    const found = await page.evaluate((source) => {
      const all = [...new DOMParser().parseFromString(source, 'text/html').querySelectorAll('.preview .prose, .preview .prose *')]
      return all.map((one) => ({ name: one.localName, attributes: one.getAttributeNames(), href: one.getAttribute('href'), src: one.getAttribute('src') }))
    }, html)
    for (const { name, attributes, href, src } of found) {
      expect(Object.keys(elements), `seed ${seed}`).toContain(name)
      expect(attributes.filter((one) => !elements[name]?.includes(one)), `seed ${seed}: ${name}`).toEqual([])
      if (href !== null) expect(href, `seed ${seed}`).toMatch(/^(https:\/\/|\/it\/)/i)
      if (src !== null) expect(src, `seed ${seed}`).toMatch(/^\/media\//)
    }
    taken.tables += found.filter(({ name }) => name === 'table').length
    taken.links += found.filter(({ href }) => href !== null).length
  }
  // Enough of it gets through for the test to say something.
  expect(taken.saved).toBeGreaterThan(20)
  expect(taken.tables).toBeGreaterThan(5)
  expect(taken.links).toBeGreaterThan(5)
})
