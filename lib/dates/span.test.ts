import { expect, test } from 'vitest'
import { readDate } from './fuzzy-date.ts'
import { spanOf } from './span.ts'

test.each([
  ['2012-02-21', 'day'], ['2024-02', 'month'], ['2025-10-02/2025-10-04', 'month'], ['1986', 'year'], ['2020', 'year'], ['2025-09/2025-12', 'year'], ['2025/2027', 'years'], ['2022/..', 'years'], ['198X', 'years'],
])('%s covers a %s', (edtf, span) => expect(spanOf(readDate(edtf))).toBe(span))
