import { expect, test } from './fixtures.ts'
import { raw } from './raw.ts'

// What a reader has already is not sent again, and what is sent is the same page however it is packed.
const pages = ['/it', '/ja/partnerships/turin-nagoya', '/en/partnerships?class=twinning', '/sitemap.xml?part=1', '/ja?ruby=0']

const plainTag = (etag: string | undefined) => (etag ?? '').replace(/"/g, '').replace(/-(br|gzip)$/, '')

for (const path of pages) {
  test(`${path} is packed as the reader can unpack it`, async ({ baseURL }) => {
    const ask = (encoding?: string) => raw(baseURL, path, { headers: encoding === undefined ? {} : { 'Accept-Encoding': encoding } })
    const plain = await ask()
    expect(plain.status).toBe(200)
    const wishes: [string | undefined, string | undefined][] = [
      ['br', 'br'], ['gzip', 'gzip'], ['gzip, deflate, br, zstd', 'br'], ['gzip;q=1, br;q=0.1', 'gzip'], ['gzip;q=0', undefined], ['br;q=0, gzip', 'gzip'], ['*', 'br'],
      ['identity', undefined], ['*;q=0', undefined], ['deflate', undefined], ['', undefined], [undefined, undefined],
    ]
    for (const [wish, encoding] of wishes) {
      const answer = await ask(wish)
      expect(answer.headers['content-encoding'], wish).toBe(encoding)
      expect(answer.text === plain.text, wish).toBe(true)
      expect(answer.headers['content-length'], wish).toBe(String(answer.body.length))
      expect(answer.headers.vary, wish).toBe('Accept-Encoding')
      expect(plainTag(answer.headers.etag), wish).toBe(plainTag(plain.headers.etag))
    }
  })

  test(`${path} that the reader has is not sent again`, async ({ baseURL }) => {
    const { headers, text } = await raw(baseURL, path)
    const etag = plainTag(headers.etag)
    const known = [`"${etag}"`, `"${etag}-br"`, `"${etag}-gzip"`, `W/"${etag}"`, `W/"${etag}-br"`, `"other", "${etag}-gzip"`, `"a","b" , W/"${etag}"`, '*']
    for (const condition of known) {
      for (const method of ['GET', 'HEAD']) {
        const answer = await raw(baseURL, path, { method, headers: { 'If-None-Match': condition, 'Accept-Encoding': 'br' } })
        expect(answer.status, condition).toBe(304)
        expect(answer.body.length, condition).toBe(0)
        expect(answer.headers.etag, condition).toBe(`"${etag}-br"`)
        for (const name of ['vary', 'cache-control']) expect(answer.headers[name], name).toBe(headers[name])
      }
    }
    for (const condition of ['"other"', 'W/"other-br"', '""', `"${etag}x"`, 'nonsense']) {
      const answer = await raw(baseURL, path, { headers: { 'If-None-Match': condition } })
      expect(answer.status, condition).toBe(200)
      expect(answer.text === text, condition).toBe(true)
    }
  })
}

for (const path of [...pages, '/it/nulla', '/fr', '/id/nothing', '/', '/en/legami', '/ja/news/5-tsu-no-bunsho-o-narabete-yomu']) {
  test(`HEAD ${path} tells what GET would`, async ({ baseURL }) => {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const headers = { 'Accept-Encoding': encoding }
      const [get, head] = [await raw(baseURL, path, { headers }), await raw(baseURL, path, { headers, method: 'HEAD' })]
      expect(head.status).toBe(get.status)
      expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' })
      expect(head.headers['content-length']).toBe(String(get.body.length))
      expect(head.body.length).toBe(0)
    }
  })
}

test('a 404 is sent whole whatever the condition', async ({ baseURL }) => {
  for (const path of ['/it/nulla', '/fr']) {
    const { headers } = await raw(baseURL, path)
    const answer = await raw(baseURL, path, { headers: { 'If-None-Match': headers.etag ?? '*' } })
    expect(answer.status).toBe(404)
    expect(answer.body.length).toBeGreaterThan(1_000)
  }
})
