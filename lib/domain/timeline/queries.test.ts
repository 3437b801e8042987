import { describe, expect, it } from 'vitest'
import { compareDates } from '#lib/dates/compare.ts'
import { readDate } from '#lib/dates/fuzzy-date.ts'
import { countStatements } from '#lib/db/statements.ts'
import { databaseKinds } from '#lib/testing/database.ts'
import { seededSuiteDatabase } from '#lib/testing/suite-database.ts'
import { findTimeline } from './queries.ts'
import { wholeBelow } from './schema.ts'

describe.each(databaseKinds())('the timeline on %s', (kind) => {
  const database = seededSuiteDatabase(kind)

  it('shows a small record at once, in the order of time, undated entries last', async () => {
    const { entries, shown, total, decades } = await findTimeline({}, 'it')
    expect([shown, entries.length]).toEqual([null, total])
    expect(total).toBeLessThan(wholeBelow)
    expect(decades.map(({ decade }) => decade)).toEqual([1560, 1970, 1980, 1990, 2000, 2010, 2020, 'undated'])
    const dates = entries.flatMap(({ date }) => (date ? [readDate(date)] : []))
    expect(dates).toEqual([...dates].sort(compareDates))
    expect(entries.slice(dates.length).every(({ decade }) => decade === 'undated')).toBe(true)
  })

  it('leads to the place of an act and of a milestone, and to the page of an activity', async () => {
    const { entries } = await findTimeline({}, 'it')
    const entry = (id: string) => entries.find((one) => one.id === id)
    expect(entry('act-faenza-toki-1979')).toMatchObject({ tie: { id: 'faenza-toki' }, detail: 'signing', href: expect.stringMatching(/^\/it\/legami\/[^#]+#act-faenza-toki-1979$/) })
    expect(entry('bologna-itabashi--first-contact')).toMatchObject({ date: '1981', href: expect.stringMatching(/#bologna-itabashi--first-contact$/) })
    expect(entry('itabashi-library-opening')?.href).toMatch(/^\/it\/missioni-ed-eventi\/[^#]+$/)
    expect(entry('ms-2022-polito-kyoto')?.label).toBe('Uffici del PoliTo Japan Hub a Kyoto')
  })

  it('shows one decade, what has no date, or nothing', async () => {
    expect((await findTimeline({ decade: 1970 }, 'ja')).entries.map(({ id }) => id)).toEqual(['act-faenza-toki-1979'])
    expect((await findTimeline({ decade: 'undated' }, 'ja')).entries.map(({ id }) => id)).toEqual(['bologna-childrens-book-fair', 'ms-city-of-music'])
    expect(await findTimeline({ decade: 1000, page: 7 }, 'ja')).toMatchObject({ entries: [], total: 0, page: 1, pages: 1 })
  })

  it('shows the newest decade of a large record by the hundred, with three statements, and nothing hidden', async () => {
    const { prisma } = database
    const made = Array.from({ length: 250 }, (_, index) => `made-${String(index).padStart(3, '0')}`)
    await prisma.record.createMany({ data: made.map((id, index) => ({ id, kind: 'activity', isPublic: index > 0 })) })
    await prisma.activity.createMany({ data: made.map((id) => ({ id, kind: 'meeting', status: 'announced', date: '2031', dateFrom: new Date('2031-01-01'), dateTo: new Date('2031-12-31') })) })
    const { result, statements } = await countStatements(() => findTimeline({ page: 3 }, 'it'))
    expect(statements).toHaveLength(3)
    expect(result).toMatchObject({ shown: 2030, total: 249, page: 3, pages: 3 })
    expect(result.entries.map(({ id }) => id)).toEqual(made.slice(201))
    await prisma.record.update({ where: { id: 'faenza-toki' }, data: { isPublic: false } })
    expect((await findTimeline({ decade: 1970 }, 'it')).entries).toEqual([])
  })
})
