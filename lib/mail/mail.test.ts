import { createServer } from 'node:net'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { env } from '#lib/env.ts'
import { locales } from '#lib/i18n/locales.ts'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'
import { setClock } from '#lib/clock.ts'
import { readOutbox } from './outbox.ts'
import { sendMail } from './send.ts'
import { invitationMail, resetMail } from './texts.ts'

const before = { ...env() }
afterEach(() => {
  Object.assign(env(), before)
  setClock(null)
})

/** A mail server of a few lines: takes what comes, or says no to the recipient. */
async function mailServer(refusesRecipient = false) {
  const received: string[] = []
  const server = createServer((socket) => {
    let isData = false
    socket.write('220 test\r\n')
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        received.push(line)
        if (isData) isData = line !== '.'
        else if (/^DATA/i.test(line)) isData = true
        else if (refusesRecipient && /^RCPT/i.test(line)) { socket.write('550 no such <person@example.org>\r\n'); continue }
        if (!isData) socket.write(/^EHLO/i.test(line) ? '250 test\r\n' : /^QUIT/i.test(line) ? '221 bye\r\n' : '250 ok\r\n')
        else if (/^DATA/i.test(line)) socket.write('354 go\r\n')
      }
    })
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, received, close: () => server.close() }
}

const message = { to: 'person@example.org', subject: 'Oggetto è 件名', text: 'Testo.\n\nhttp://localhost:3000/admin\n' }

test('without a mail server messages are written to a folder that its owner alone reads, and read the newest first', async () => {
  Object.assign(env(), { smtpUrl: undefined, dataDir: temporaryFolder() })
  expect(await readOutbox()).toEqual([])
  setClock(new Date('2026-11-27T10:00:00Z'))
  expect(await sendMail(message)).toEqual({ ok: true })
  setClock(new Date('2026-11-27T11:00:00Z'))
  await sendMail({ ...message, subject: 'Second' })
  const [newest, oldest] = await readOutbox()
  expect(newest).toMatchObject({ subject: 'Second' })
  expect(oldest).toMatchObject({ ...message, at: new Date('2026-11-27T10:00:00Z') })
  expect((await stat(path.join(env().dataDir, 'outbox', oldest?.id ?? ''))).mode & 0o777).toBe(0o600)
})

test('with one they go there as plain text from MAIL_FROM', async () => {
  const server = await mailServer()
  Object.assign(env(), { smtpUrl: server.url, mailFrom: 'Kakehashi <redazione@example.org>' })
  expect(await sendMail(message)).toEqual({ ok: true })
  server.close()
  const text = server.received.join('\n')
  expect(text).toContain('MAIL FROM:<redazione@example.org>')
  expect(text).toContain('RCPT TO:<person@example.org>')
  expect(text).toMatch(/Content-Type: text\/plain; charset=utf-8/i)
  expect(text).not.toMatch(/multipart|text\/html/)
})

test.each(['a server that refuses', 'no server at all', 'a folder that cannot be written'])('%s: a failure is told by a code and logged under it, without the address', async (what) => {
  const server = await mailServer(true)
  if (what === 'no server at all') server.close()
  Object.assign(env(), what.startsWith('a folder') ? { smtpUrl: undefined, dataDir: '/dev/null' } : { smtpUrl: server.url })
  const said: string[] = []
  const write = process.stderr.write.bind(process.stderr)
  process.stderr.write = ((text: string) => said.push(text) > 0) as typeof process.stderr.write
  const sent = await sendMail(message).finally(() => { process.stderr.write = write })
  server.close()
  expect(sent).toMatchObject({ ok: false, trouble: expect.stringMatching(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/) as string })
  expect(said.join('')).toContain(sent.ok ? '-' : sent.trouble)
  expect(said.join('')).not.toContain('person@example.org')
})

test.each(locales)('S-28: in %s a message is in the recipient’s language and leads to the portal alone', (language) => {
  Object.assign(env(), { siteUrl: 'https://kakehashi.example' })
  const texts = [invitationMail(language, { to: 'a@example.org', token: 'f'.repeat(64), role: 'editor', expiresAt: new Date('2026-12-01T10:00:00Z') }), resetMail(language, { to: 'a@example.org', token: 'f'.repeat(64), minutes: 30 })]
  for (const { subject, text } of texts) {
    expect(/[\u3040-\u30ff]/.test(subject + text)).toBe(language === 'ja')
    expect([...text.matchAll(/https?:\/\/[^\s/]+/g)].map(([site]) => site)).toEqual(['https://kakehashi.example', 'https://kakehashi.example'])
    expect(text).toContain('f'.repeat(64))
    expect(text).not.toMatch(/[{}]/)
  }
})
