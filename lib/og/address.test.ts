import { expect, it } from 'vitest'
import { cardHash, cardPath, hashInFile, listSubject } from './address.ts'
import type { TitleCard } from './card.ts'

const card: TitleCard = {
  type: 'title', locale: 'ja', label: '記事', title: { text: '田子町', lang: 'ja' }, other: null, line: null, motif: { type: 'span' },
}

it('names the same content alike and any other content otherwise', () => {
  expect(cardHash({ ...card })).toBe(cardHash(card))
  expect(cardHash({ ...card, title: { text: '田子町', lang: 'zh-Hans' } })).not.toBe(cardHash(card))
  expect(cardHash({ ...card, locale: 'it' })).not.toBe(cardHash(card))
})

it('reads back the hash of its own addresses only', () => {
  const file = cardPath({ subject: listSubject('articles'), content: card }).split('/').at(-1) ?? ''
  expect(cardPath({ subject: 'takko', content: card })).toBe(`/cards/ja/takko/${file}`)
  expect(hashInFile(file)).toBe(cardHash(card))
  for (const other of ['x.png', `${cardHash(card)}.jpg`, `../${file}`, `${file}.png`, cardHash(card).toUpperCase(), '']) expect(hashInFile(other)).toBeNull()
})
