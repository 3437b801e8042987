import { describe, expect, it, test } from 'vitest'
import { compareDates, decadeOf, isBefore, touchesDecade } from './compare.ts'
import { formatDate, machineDate } from './format.ts'
import { parseDate, readDate } from './fuzzy-date.ts'

const era = { era: true }

describe('parseDate', () => {
  test.each([
    ['1986', '1986-01-01', '1986-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2005-05-27', '2005-05-27', '2005-05-27'],
    ['2025/2027', '2025-01-01', '2027-12-31'],
    ['2022/..', '2022-01-01', null],
    ['../2022', null, '2022-12-31'],
    ['2011~', '2011-01-01', '2011-12-31'],
    ['198X', '1980-01-01', '1989-12-31'],
    ['2025-09-29/2025-10-04', '2025-09-29', '2025-10-04'],
  ])('%s covers %s to %s', (text, from, to) => {
    expect(parseDate(text)).toMatchObject({ edtf: text, from, to })
  })

  test.each(['', 'undated', '1986-13', '2012-21', '21/2024', '2012/2013-24', '2023-02-29', '2025-10-04/2025-09-29', '..', '../..', '1986-1-1', '[1986,1987]', '2020-10-01T10:00:00Z', '19860'])(
    'refuses %s',
    (text) => expect(parseDate(text)).toBeNull(),
  )

  it('never turns a year into a day', () => {
    expect(parseDate('1986')?.start).toEqual({ year: 1986, isDecade: false, isApproximate: false, isUncertain: false })
  })
})

describe('formatDate', () => {
  test.each([
    ['1986', '1986', '1986', '1986年（昭和61年）'],
    ['2024-02', 'febbraio 2024', 'February 2024', '2024年2月（令和6年）'],
    ['2012-02-21', '21 febbraio 2012', '21 February 2012', '2012年2月21日（平成24年）'],
    ['2025/2027', '2025–2027', '2025–2027', '2025年～2027年（令和7年～令和9年）'],
    ['2022/..', 'dal 2022', 'since 2022', '2022年から（令和4年）'],
    ['../2022', 'fino a 2022', 'until 2022', '2022年まで（令和4年）'],
    ['2021-10-11/..', 'dall’11 ottobre 2021', 'since 11 October 2021', '2021年10月11日から（令和3年）'],
    ['2021-10/..', 'da ottobre 2021', 'since October 2021', '2021年10月から（令和3年）'],
    ['2025-09-29/2025-10-04', '29 settembre – 4 ottobre 2025', '29 September – 4 October 2025', '2025年9月29日～10月4日（令和7年）'],
    ['2025-10-02/2025-10-04', '2–4 ottobre 2025', '2–4 October 2025', '2025年10月2日～4日（令和7年）'],
    ['2025-11-30/2026-01-02', '30 novembre 2025 – 2 gennaio 2026', '30 November 2025 – 2 January 2026', '2025年11月30日～2026年1月2日（令和7年～令和8年）'],
    ['2024-11/2025-02', 'novembre 2024 – febbraio 2025', 'November 2024 – February 2025', '2024年11月～2025年2月（令和6年～令和7年）'],
    ['2011~', '2011 circa', 'about 2011', '2011年ごろ（平成23年）'],
    ['2025-05?', 'maggio 2025 (da verificare)', 'May 2025 (to be checked)', '2025年5月（令和7年）（要確認）'],
    ['2011%', '2011 circa (da verificare)', 'about 2011 (to be checked)', '2011年ごろ（平成23年）（要確認）'],
    ['198X', 'anni 1980', '1980s', '1980年代'],
    ['1563', '1563', '1563', '1563年'],
  ])('%s', (text, italian, english, japanese) => {
    expect(formatDate(text, 'it', era)).toBe(italian)
    expect(formatDate(text, 'en', era)).toBe(english)
    expect(formatDate(text, 'ja', era)).toBe(japanese)
  })

  test.each([
    ['1989-01-07', '1989年1月7日（昭和64年）'],
    ['1989-01-08', '1989年1月8日（平成元年）'],
    ['1989-01', '1989年1月（昭和64年／平成元年）'],
    ['1989', '1989年（昭和64年／平成元年）'],
    ['2019-04-30', '2019年4月30日（平成31年）'],
    ['2019-05-01', '2019年5月1日（令和元年）'],
    ['2019-05', '2019年5月（令和元年）'],
    ['2019', '2019年（平成31年／令和元年）'],
    ['1926-12-24', '1926年12月24日（大正15年）'],
    ['1926-12-25', '1926年12月25日（昭和元年）'],
    ['1872', '1872年'],
    ['1873', '1873年（明治6年）'],
  ])('era of %s', (text, words) => expect(formatDate(text, 'ja', era)).toBe(words))

  it('keeps eras out of news dates', () => expect(formatDate('2012-02-21', 'ja')).toBe('2012年2月21日'))
  it('gives a machine value only to what HTML can say', () => {
    expect([machineDate('2012-02'), machineDate('2012/2013'), machineDate('2012~')]).toEqual(['2012-02', undefined, undefined])
  })
})

describe('order', () => {
  const order = (...texts: string[]) => texts.map(readDate).sort(compareDates).map((date) => date.edtf)

  it('goes by the first day that a date may mean, then by the last', () => {
    expect(order('2005', '2005-05', '2005-05-27', '2005-05-11', '../2004', '2004/..')).toEqual([
      '../2004', '2004/..', '2005', '2005-05', '2005-05-11', '2005-05-27',
    ])
  })

  it('says unknown where two dates overlap', () => {
    expect(isBefore(readDate('1986'), readDate('1987-01'))).toBe('yes')
    expect(isBefore(readDate('1987-01'), readDate('1986'))).toBe('no')
    expect(isBefore(readDate('1986'), readDate('1986-05'))).toBe('unknown')
    expect(isBefore(readDate('2022/..'), readDate('2023'))).toBe('unknown')
  })

  it('knows decades', () => {
    expect(decadeOf(readDate('1989-01-07'))).toBe(1980)
    expect(decadeOf(readDate('../1979'))).toBe(1970)
    expect(touchesDecade(readDate('1979/1981'), 1980)).toBe(true)
    expect(touchesDecade(readDate('1979'), 1980)).toBe(false)
    expect(touchesDecade(readDate('2022/..'), 2030)).toBe(true)
  })
})
