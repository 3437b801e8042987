import { describe, expect, test } from 'vitest'
import { drawSample } from './sample.ts'

const entries = (list: string, count: number) => Array.from({ length: count }, (_, index) => `${list}/record-${index}`)
const paths = ['/it', '/en', '/ja', '/it/legami', '/ja/partnerships', ...entries('/it/legami', 90), ...entries('/en/partnerships', 20), ...entries('/ja/partnerships', 90), ...entries('/ja/territories', 5)]

describe('a sample of pages', () => {
  const [it, en, ja] = drawSample(paths, '2026')

  test('is the same for the same seed, in whatever order the addresses come, and another for another', () => {
    expect(drawSample([...paths].reverse(), '2026')).toEqual([it, en, ja])
    expect(drawSample([...paths, ...paths], '2026')).toEqual([it, en, ja])
    expect(drawSample(paths, '2027')).not.toEqual([it, en, ja])
  })

  test('has a page of each kind, and forty of each language where there are so many', () => {
    expect(ja?.representative).toHaveLength(4)
    expect(ja?.representative).toEqual(expect.arrayContaining(['/ja', '/ja/partnerships']))
    for (const one of [it, ja]) expect([...(one?.representative ?? []), ...(one?.drawn ?? [])]).toHaveLength(40)
    expect([...(en?.representative ?? []), ...(en?.drawn ?? [])].sort()).toEqual(['/en', ...entries('/en/partnerships', 20)].sort())
  })

  test('a page that is added moves at most one other', () => {
    const [, , later] = drawSample([...paths, '/ja/partnerships/new'], '2026')
    const gone = ja?.drawn.filter((path) => !later?.drawn.includes(path)) ?? []
    expect(gone.length).toBeLessThanOrEqual(1)
  })
})
