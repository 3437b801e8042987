import { expect, test } from 'vitest'
import { byCriterion, criterionOf, type LookedAt } from './evidence.ts'

const page = (path: string, more: Partial<LookedAt>): LookedAt => ({ path, title: path, lang: 'it', violations: [], unsure: [], passed: [], isWide: false, ...more })

test('a tag names a criterion, or a set of them', () => {
  expect(criterionOf('wcag143')).toBe('1.4.3')
  expect(criterionOf('wcag1410')).toBe('1.4.10')
  for (const tag of ['wcag2aa', 'best-practice', 'cat.color', 'EN-9.1.4.3']) expect(criterionOf(tag)).toBeNull()
})

test('criteria come in the order of their numbers, each with its pages', () => {
  const results = byCriterion([
    page('/it', { violations: [{ rule: 'color-contrast', criteria: ['1.4.3'], elements: ['p'] }], passed: ['1.1.1', '2.4.2'], isWide: true }),
    page('/ja', { unsure: [{ rule: 'color-contrast', criteria: ['1.4.3'] }], passed: ['1.1.1'] }),
  ])
  expect(results.map(({ criterion }) => criterion)).toEqual(['1.1.1', '1.4.3', '1.4.10', '2.4.2'])
  expect(results[1]).toEqual({ criterion: '1.4.3', broken: ['/it'], unsure: ['/ja'], pages: 2 })
  expect(results[2]).toEqual({ criterion: '1.4.10', broken: ['/it'], unsure: [], pages: 2 })
})
