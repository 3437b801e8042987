import type { MailMessage } from '#lib/mail/message.ts'

// What is sent in tests: it stands in the place of the outbox, by `vi.mock('#lib/mail/outbox.ts', () => import('#lib/testing/post.ts'))`.

export const posted: MailMessage[] = []
export const post = { isAway: false }

/** As on a morning when nothing was sent yet. */
export function newPost(): void {
  posted.length = 0
  post.isAway = false
}

/** The token of a link in a text, by itself in the last message. */
export const tokenIn = (text = posted.at(-1)?.text) => /[0-9a-f]{64}/.exec(text ?? '')?.[0] ?? ''

export async function writeToOutbox(message: MailMessage): Promise<void> {
  if (post.isAway) throw new Error('the post is away')
  posted.push(message)
}
