import { lighthouse } from '../../lib/cli/bench-lighthouse.mjs'
import { expect, locales, test } from '../fixtures.ts'
import { templates } from '../templates.ts'

// No script runs on these pages: what is left of the score for speed is how fast this machine lays out a first page, and goes
// up and down with whoever shares its cores. It is printed, and `npm run bench` takes the median of three; what is asked here
// is the same at every run.

for (const name of ['home', 'partnership', 'article'] as const) {
  for (const locale of locales) {
    test(`${name} in ${locale}: Lighthouse on a phone finds nothing`, async ({ baseURL }) => {
      test.setTimeout(400_000)
      // The permanent address of an article leads to its page in this language.
      const { url } = await fetch(new URL(templates[name]?.[locale] ?? '/', baseURL), { headers: { 'Accept-Language': locale } })
      expect(new URL(url).pathname).toMatch(new RegExp(`^/${locale}(/|$)`))
      const found = await lighthouse(url, 1)
      if (!found) throw new Error('Lighthouse could not be installed: the registry of packages or a browser is away')
      const [, ...others] = found.scores
      console.log(`${name} ${locale}: ${found.scores.join(' / ')}, LCP ${Math.round(found.lcp)} ms, TBT ${Math.round(found.tbt)} ms, CLS ${found.cls}`)
      expect(others, 'accessibility, best practices, search').toEqual([100, 100, 100])
      expect(found.cls).toBe(0)
    })
  }
}
