import { describe, expect, test } from 'vitest'
import { diffWords, type Piece } from './diff.ts'

/** `[-gone-]` and `{+new+}`, as a person would write it. */
const told = (pieces: Piece[]) => pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`)).join('')

describe('words compared', () => {
  test.each([
    ['it', 'La delegazione ha visitato Faenza.', 'La delegazione ha visitato Forlì.', 'La delegazione ha visitato [-Faenza-]{+Forlì+}.'],
    ['it', 'L’accordo dell’anno scorso', 'L’accordo dell’anno prossimo', 'L’accordo dell’anno [-scorso-]{+prossimo+}'],
    ['it', 'uno due tre', 'uno quattro cinque', 'uno [-due tre-]{+quattro cinque+}'],
    ['en', 'It was signed.', 'It was signed in 1979.', 'It was signed{+ in 1979+}.'],
    ['en', 'same', 'same', 'same'],
    ['en', '', 'new', '{+new+}'],
    ['en', 'old', '', '[-old-]'],
    ['en', '', '', ''],
    ['ja', '代表団が土岐市を訪れました。', '代表団が名古屋市を訪れました。', '代表団が[-土岐-]{+名古屋+}市を訪れました。'],
    ['ja', '訪問団は市長に面会しました。', '訪問団は知事に面会しました。', '訪問団は[-市長-]{+知事+}に面会しました。'],
    ['ja', '協定を結びました。', '新しい協定を結びました。', '{+新しい+}協定を結びました。'],
  ] as const)('%s: %s → %s', (locale, before, after, expected) => {
    expect(told(diffWords(before, after, locale))).toBe(expected)
  })

  test('a particle between two changes is read with them, as one phrase', () => {
    expect(told(diffWords('東京の大学が参加', '大阪の企業が参加', 'ja'))).toBe('[-東京の大学-]{+大阪の企業+}が参加')
  })

  test.each(['it', 'en', 'ja'] as const)('%s: both texts can be read from the comparison, whatever they are', (locale) => {
    const signs = ['土岐市', 'の', 'Faenza', ' ', '、', '\n', '𠮷', '👩‍👩‍👧', 'é', 'ん', '1979']
    for (let seed = 1; seed < 200; seed++) {
      const text = (by: number) => Array.from({ length: (seed * by) % 13 }, (_, at) => signs[(seed * by * (at + 3)) % signs.length]).join('')
      const [before, after] = [text(7), text(11)]
      const pieces = diffWords(before, after, locale)
      const side = (kind: Piece['kind']) => pieces.filter((piece) => piece.kind === 'same' || piece.kind === kind).map((piece) => piece.text).join('')
      expect([side('removed'), side('added')]).toEqual([before, after])
    }
  })

  test('texts that have nothing in common are shown whole, soon', () => {
    const [before, after] = [Array.from({ length: 4000 }, (_, at) => `a${at} `).join(''), Array.from({ length: 4000 }, (_, at) => `b${at} `).join('')]
    const since = performance.now()
    const pieces = diffWords(before, after, 'it')
    expect(pieces).toEqual([{ kind: 'removed', text: before }, { kind: 'added', text: after }])
    expect(performance.now() - since).toBeLessThan(5_000)
  })
})
