import 'server-only'
import { inTransaction } from '#lib/db/client.ts'
import type { Database } from '#lib/db/database.ts'
import { emptyTables } from './database.ts'
import { arrangeDesk } from './desk.ts'
import { arrangeReview } from './review.ts'

/** Beside the desk of tests: two sources that say when the two towns were twinned, and differ. */
export const exampleClaims = { first: 'tie--v1', second: 'tie--v2' }

export async function arrangeClaims(): Promise<void> {
  await inTransaction(async (tx) => {
    for (const [id, form, position] of [['bulletin', 'Bollettino di esempio', 1], ['chronicle', '年表', 2]] as const) {
      await tx.record.create({ data: { id, kind: 'source' } })
      await tx.sourceDocument.create({ data: { id, kind: 'reference', language: position === 1 ? 'it' : 'ja', position } })
      await tx.nameForm.create({ data: { id: `${id}--n1`, recordId: id, lang: position === 1 ? 'it' : 'ja', script: 'Latn', form, kind: 'official', confidence: 'known', searchKey: form.toLowerCase() } })
    }
    const claim = { recordId: 'tie', field: 'since', confidence: 'stated' }
    await tx.evidence.create({ data: { ...claim, id: exampleClaims.first, sourceId: 'bulletin', value: '1979', position: 1 } })
    await tx.evidence.create({ data: { ...claim, id: exampleClaims.second, sourceId: 'chronicle', value: '1980-02', position: 2 } })
  })
}

/** The desk of tests with activities, sources and what they say: an empty database before. */
export async function arrangeFacts(database: Database): Promise<void> {
  await emptyTables(database)
  await arrangeDesk()
  await arrangeReview()
  await arrangeClaims()
}

/** Why the portal follows one of them. */
export const exampleSettlement = { 'settlement.it': 'Segue il bollettino.', 'settlement.en': 'It follows the bulletin.', 'settlement.ja': '広報に従います。' }

/** A conflict of the two, settled. */
export async function arrangeConflict(): Promise<void> {
  await arrangeClaims()
  await inTransaction((tx) => tx.conflict.create({
    data: {
      id: 'differ', recordId: 'tie', field: 'since', kind: 'since', settled: true, settlement: { it: 'Segue il bollettino.', en: 'It follows the bulletin.', ja: '広報に従います。' },
      evidence: { create: [{ evidenceId: exampleClaims.first, position: 0, isFollowed: true }, { evidenceId: exampleClaims.second, position: 1 }] },
    },
  }))
}
