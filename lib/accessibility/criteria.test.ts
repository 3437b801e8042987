import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Inline } from '#lib/content/body.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { bodyOfMarkdown } from '#prisma/seed/markdown.ts'
import { criteria } from './criteria.ts'

const words: Record<Locale, Record<string, string>> = {
  it: { machine: 'macchina: nessun errore', people: 'persone: da fare', absent: 'non applicabile' },
  en: { machine: 'machine: no fault', people: 'people: to be done', absent: 'not applicable' },
  ja: { machine: '機械検査：問題なし', people: '人による確認：未実施', absent: '該当なし' },
}

const text = (inlines: Inline[]) => inlines.map((one) => ('text' in one ? one.text : '')).join('')

test.each(locales)('the table of results in %s says of each criterion what is known of it', (locale) => {
  const name = `page-jis.${locale}.md`
  const tables = bodyOfMarkdown(readFileSync(`prisma/seed/texts/bodies/${name}`, 'utf8'), locale, name).flatMap((block) => (block.type === 'table' ? [block.rows] : []))
  const rows = (tables[0] ?? []).map(([criterion = [], level = [], result = []]) => [text(criterion).split(' ')[0], text(level), text(result)])
  expect(rows).toEqual(criteria.map(({ criterion, level, by }) => [criterion, level, words[locale][by]]))
})

test('there are the 38 criteria of WCAG 2.0 up to AA, each once', () => {
  expect(new Set(criteria.map(({ criterion }) => criterion)).size).toBe(38)
  expect(criteria.filter(({ level }) => level === 'A')).toHaveLength(25)
})

test('what is said to be examined by a machine names tests that are there', () => {
  const specs = readdirSync('e2e', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.spec.ts')).map((path) => readFileSync(`e2e/${path}`, 'utf8')).join('\n')
  for (const { criterion, by, tests = [] } of criteria) {
    expect(tests.length > 0, criterion).toBe(by === 'machine')
    for (const name of tests) expect(name.includes('/') ? existsSync(name) : specs.includes(name), `${criterion}: ${name}`).toBe(true)
  }
})
