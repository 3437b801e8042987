import { daysToAnswer } from '#lib/barriers/schema.ts'
import type { Tx } from '#lib/db/client.ts'

/** The number of the report that tests find; nobody wrote it. */
export const exampleTicket = 'B-2026-7K3Q-9MTW'

/** A report that waits for an answer, and one that has it. */
export async function exampleReport(tx: Tx, receivedAt = new Date()): Promise<void> {
  const dueAt = new Date(receivedAt.getTime() + daysToAnswer * 86_400_000)
  await tx.barrierReport.create({
    data: { id: exampleTicket, locale: 'ja', page: '/ja/timeline', text: '年表の見出しが読み上げられません。', device: 'スクリーンリーダー', email: 'reader@kakehashi.example', receivedAt, dueAt },
  })
  await tx.barrierReport.create({
    data: { id: 'B-2026-AAAA-0001', locale: 'it', text: 'Il collegamento non si vede.', receivedAt, dueAt, state: 'answered', answer: 'Ora si vede.', answeredAt: receivedAt, version: 2 },
  })
}
