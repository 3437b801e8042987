import { beforeAll, describe, expect, it, vi } from 'vitest'
import { databaseKinds } from '#lib/testing/database.ts'
import { seededSuiteDatabase } from '#lib/testing/suite-database.ts'
import { planOf } from './plan.ts'

// The index of published addresses alone: nothing is drawn or kept here.
vi.mock('./bindery.ts', async () => {
  const { tableDirectory } = await import('./published/directory.ts')
  return { bindery: () => ({ directory: tableDirectory }) }
})

const plan = (path: string) => planOf({ method: 'GET', path, query: new URLSearchParams() })

describe.each(databaseKinds())('what an address of a protocol sheet means on %s', (kind) => {
  const database = seededSuiteDatabase(kind)
  beforeAll(async () => {
    const { prisma } = database
    await prisma.formerAddress.create({ data: { kind: 'partnership', locale: 'it', slug: 'faenza-e-toki', recordId: 'faenza-toki' } })
    const withdrawn = { liveEditionId: null, withdrawnAt: new Date() }
    await prisma.document.update({ where: { id: 'torino-nagoya--it' }, data: { ...withdrawn, withdrawnKind: 'gone' } })
    await prisma.document.update({ where: { id: 'maranello-sakahogi--it' }, data: { ...withdrawn, withdrawnKind: 'redirect', withdrawnTo: '/it/legami' } })
  })

  it('is a document of its own, kept like the page of its record', async () => {
    const path = '/it/legami/faenza-toki/scheda/en'
    expect(await plan(path)).toMatchObject({ type: 'document', key: path, drawing: { inner: '/it/partnerships/faenza-toki/sheet/en', status: 200, isKept: true } })
  })

  it('goes with its record to the address that this has now', async () => {
    expect(await plan('/it/legami/faenza-e-toki/scheda/en')).toEqual({ type: 'moved', status: 308, path: '/it/legami/faenza-toki/scheda/en' })
  })

  it('is gone, or sent on to where it says, when the text of its record is', async () => {
    expect(await plan('/it/legami/torino-nagoya/scheda')).toMatchObject({ drawing: { inner: '/it/gone/torino-nagoya', status: 410 } })
    expect(await plan('/en/partnerships/turin-nagoya/sheet')).toMatchObject({ drawing: { status: 200 } })
    expect(await plan('/it/legami/maranello-sakahogi/scheda')).toEqual({ type: 'moved', status: 301, path: '/it/legami' })
  })

  it('is not there where there is no such record', async () => {
    expect(await plan('/it/legami/nulla/scheda')).toMatchObject({ key: '404 /it/missing', drawing: { status: 404 } })
  })
})

it('an address of the admin with capitals leads to the plain one, with all that was asked', async () => {
  const asked = (query: string) => planOf({ method: 'GET', path: '/Admin/records/tie/facts/atStops', query: new URLSearchParams(query) })
  expect(await asked('')).toEqual({ type: 'moved', status: 308, path: '/admin/records/tie/facts/atstops' })
  expect(await asked('lang=ja&saved=%0D%0Ax')).toEqual({ type: 'moved', status: 308, path: '/admin/records/tie/facts/atstops?lang=ja&saved=%0D%0Ax' })
})
