import { beforeEach, describe, expect, test } from 'vitest'
import { expire } from '#lib/content/expiry/commands.ts'
import { inTransaction } from '#lib/db/client.ts'
import { databaseKinds, emptyTables } from '#lib/testing/database.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'
import { arrangeDesk, paragraph } from '#lib/testing/desk.ts'
import { findOffers } from './queries.ts'

describe.each(databaseKinds())('names offered as links, on %s', (kind) => {
  const database = suiteDatabase(kind)
  beforeEach(async () => {
    await emptyTables(database)
    await arrangeDesk()
    // Names were written beside the pipeline.
    await inTransaction((tx) => expire(tx, ['everything']))
  })

  const offers = () => findOffers({ recordId: 'news', locale: 'it', language: 'en' })
  const write = (words: string) => database.prisma.workingDraft.update({ where: { documentId: 'news--it' }, data: { body: paragraph(words) } })

  test('of the saved draft, told in the language of the newsroom, with the right spelling for the text', async () => {
    await write('Da Faenza a 土岐市.')
    expect(await offers()).toMatchObject([
      { id: 'faenza', count: 1, first: { block: 'b1', from: 3, text: 'Faenza' }, records: [{ id: 'faenza', kind: 'territory', name: { text: 'Faenza', lang: 'it' }, right: 'Faenza' }] },
      { id: 'toki', records: [{ id: 'toki', name: { text: '土岐市', lang: 'ja' }, right: null }] },
    ])
  })

  test('a name that is added, or a record that is hidden, counts with the next question', async () => {
    await write('Tra Toki e Faenza.')
    expect((await offers())?.map(({ id }) => id)).toEqual(['faenza'])
    await inTransaction(async (tx) => {
      await tx.nameForm.create({ data: { id: 'toki--n2', recordId: 'toki', lang: 'it', script: 'Latn', form: 'Toki', kind: 'exonym', confidence: 'known', searchKey: 'toki' } })
      await tx.record.update({ where: { id: 'faenza' }, data: { isPublic: false } })
      await expire(tx, ['record:toki'])
    })
    expect((await offers())?.map(({ id }) => id)).toEqual(['toki'])
  })

  test('nothing for a record that is not there, and nothing wrong with a text that is not', async () => {
    expect(await findOffers({ recordId: 'nothing', locale: 'it', language: 'it' })).toBeNull()
    expect(await findOffers({ recordId: 'toki', locale: 'ja', language: 'it' })).toEqual([])
  })
})
