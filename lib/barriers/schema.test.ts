import { expect, test } from 'vitest'
import { answerInput, daysLeft, pathOfPage, reportInput } from './schema.ts'
import { newTicket, readTicket } from './ticket.ts'

const site = 'https://portal.example'
const input = reportInput(site)
const report = { locale: 'it', text: 'Il menu non si apre.' }
const faults = (more: object) => input.safeParse({ ...report, ...more }).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []

test.each([
  ['/it/legami?class=twinning', '/it/legami?class=twinning'],
  ['https://portal.example/ja/timeline#x', '/ja/timeline'],
  ['//evil.example/it', null],
  ['/\\evil.example', null],
  ['https://portal.example.evil.example/it', null],
  ['http://portal.example/it', null],
  ['https://evil@portal.example.evil/it', null],
  ['javascript:alert(1)', null],
  ['it/legami', null],
])('the page %j is %j', (text, path) => {
  expect(pathOfPage(text, site)).toBe(path)
})

test.each([
  [{ text: '' }, ['text text-missing']],
  [{ text: ' \n\t\u0000' }, ['text text-missing']],
  [{ text: undefined }, ['text text-missing']],
  [{ text: 'x'.repeat(4001) }, ['text too-long']],
  [{ text: ['a', 'b'] }, ['text Invalid input: expected string, received array']],
  [{ page: 'https://evil.example/' }, ['page page-elsewhere']],
  [{ email: 'nobody' }, ['email email-invalid']],
  [{ email: 'a@b.example\nBcc: c@d.example' }, ['email email-invalid']],
  [{ device: 'x'.repeat(301) }, ['device too-long']],
  [{ website: 'https://spam.example' }, ['website leave-empty']],
  [{ locale: 'fr' }, ['locale Invalid option: expected one of "it"|"en"|"ja"']],
  [{ page: '', device: '', email: '', website: '' }, []],
])('%j: %j', (more, expected) => {
  expect(faults(more)).toEqual(expected)
})

test('what is taken in is tidy: no sign without a shape, one kind of line break', () => {
  expect(input.parse({ ...report, text: ' a\u0000\r\nb\ud800 ' })).toMatchObject({ text: 'a\nb\ufffd', page: '', email: '' })
})

test('a number is of one year and no other, and is read as people write it', () => {
  const numbers = new Set(Array.from({ length: 500 }, () => newTicket(new Date('2026-11-25T00:00:00Z'))))
  expect(numbers.size).toBe(500)
  for (const number of numbers) expect(readTicket(number)).toBe(number)
  expect(readTicket(' b-2026-7k3q-9mtw ')).toBe('B-2026-7K3Q-9MTW')
  expect(readTicket('B-2026-7KOQ-IMLW')).toBe('B-2026-7K0Q-1M1W')
  expect(['', 'B-2026-7K3Q', 'B-2026-7K3U-9MTW', '8-2026-7K3Q-9MTW', 'B-2026-7K3Q-9MTW-1'].map(readTicket)).toEqual(Array(5).fill(null))
})

test('an answered or closed report has words; an open one need not', () => {
  const known = { id: 'B-2026-7K3Q-9MTW', version: '1' }
  expect(answerInput.safeParse({ ...known, state: 'closed', answer: ' ' }).error?.issues).toMatchObject([{ path: ['answer'], message: 'answer-missing' }])
  expect(answerInput.safeParse({ ...known, state: 'open', answer: '' }).success).toBe(true)
})

test('the days that are left are whole, and run out', () => {
  const at = new Date('2026-11-25T12:00:00Z')
  expect(['2026-12-25T12:00:00Z', '2026-11-25T13:00:00Z', '2026-11-25T12:00:00Z', '2026-11-23T11:00:00Z'].map((due) => daysLeft(new Date(due), at))).toEqual([30, 1, 0, -2])
})
