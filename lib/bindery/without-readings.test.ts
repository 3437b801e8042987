import { expect, test } from 'vitest'
import { hidesReadings, switchWith, withoutReadings } from './without-readings.ts'

test('readings are hidden on a Japanese page whose address says so', () => {
  expect(hidesReadings(new URLSearchParams('ruby=0'), 'ja')).toBe(true)
  expect(hidesReadings(new URLSearchParams('class=twinning&ruby=0'), 'ja')).toBe(true)
  for (const query of ['', 'ruby=1', 'ruby=', 'ruby=00', 'ruby=1&ruby=0']) expect(hidesReadings(new URLSearchParams(query), 'ja')).toBe(false)
  for (const language of ['it', 'en', null]) expect(hidesReadings(new URLSearchParams('ruby=0'), language)).toBe(false)
})

test.each([
  ['<a href="/ja">', '<a href="/ja?ruby=0">'],
  ['<a class="x" href="/ja/territories#takko" lang="ja">', '<a class="x" href="/ja/territories?ruby=0#takko" lang="ja">'],
  ['<a href="/ja/partnerships?class=twinning&amp;page=2#a">', '<a href="/ja/partnerships?class=twinning&amp;page=2&amp;ruby=0#a">'],
  // Other languages, other places, and the switch itself stay what they are.
  ['<a href="/it/legami">', '<a href="/it/legami">'],
  ['<a href="/japan">', '<a href="/japan">'],
  ['<a href="https://example.org/ja">', '<a href="https://example.org/ja">'],
  ['<a href="?ruby=1" data-readings="on">', '<a href="?ruby=1" data-readings="on">'],
  ['<link href="/ja/x"/>', '<link href="/ja/x"/>'],
])('%s', (link, kept) => expect(withoutReadings(link)).toBe(kept))

test('the page says it to its style sheet', () => {
  expect(withoutReadings('<!DOCTYPE html><html lang="ja">')).toBe('<!DOCTYPE html><html data-ruby="off" lang="ja">')
})

test('a form of the page keeps it, one that leads elsewhere does not', () => {
  expect(withoutReadings('<form class="find" action="/ja/partnerships" role="search">')).toBe('<form class="find" action="/ja/partnerships" role="search"><input type="hidden" name="ruby" value="0"/>')
  expect(withoutReadings('<form action="/it/legami">')).toBe('<form action="/it/legami">')
})

test('the switch of a page with filters keeps them', () => {
  const link = '<a href="?ruby=0" data-readings="off">'
  expect(switchWith(link, '?class=twinning&page=2')).toBe('<a href="?class=twinning&amp;page=2&amp;ruby=0" data-readings="off">')
  expect(switchWith(link, '')).toBe(link)
})
