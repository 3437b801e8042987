import 'server-only'
import type { Role } from '#lib/auth/roles.ts'
import { seal } from '#lib/auth/sealed.ts'
import { appPurpose, type Ceremony, challengePurpose, sheetPurpose } from '#lib/auth/second-factor/purposes.ts'
import { hashOfCode } from '#lib/auth/second-factor/recovery-codes.ts'
import { codeOf, stepAt } from '#lib/auth/second-factor/totp.ts'
import type { Database } from '#lib/db/database.ts'
import { examplePassword as current } from './example-accounts.mjs'
import { addedPasskey, idOfPasskey, passkeyPublicKey, provedPasskey } from './passkey.ts'

/** People and second factors in tests: everybody has an app, a passkey and recovery codes, proved in every session. */

export const exampleSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const nextSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const challenge = Buffer.from('an example challenge').toString('base64url')

export const codeNow = (secret = exampleSecret): string => codeOf(secret, stepAt(new Date()))

/** Whose action is tested now: some inputs name what is their own. */
let acting: Role = 'administrator'
export const actAs = (role: Role): void => {
  acting = role
}

/** A person to be changed, one who is disabled, another session and a link of a provider for everybody; all sessions are proved and may answer a challenge. */
export async function arrangeAccounts({ prisma }: Pick<Database, 'prisma'>): Promise<void> {
  const factorSince = new Date('2026-11-20T09:00:00Z')
  const people = await prisma.user.findMany()
  await prisma.user.createMany({ data: [{ id: 'target', name: 'Target', email: 'target@kakehashi.example', role: 'editor' }, { id: 'away', name: 'Away', email: 'away@kakehashi.example', role: 'editor', disabledAt: factorSince }] })
  await prisma.user.updateMany({ data: { factorSince } })
  await prisma.session.createMany({ data: people.map(({ id, role }) => ({ id: `other-${role}`, token: `other-${role}`, userId: id, expiresAt: new Date(Date.now() + 3_600_000) })) })
  await prisma.credential.createMany({ data: people.map(({ id, role }) => ({ id: `link-${role}`, userId: id, providerId: 'https://id.example', accountId: `of-the-${role}` })) })
  await prisma.session.updateMany({ data: { provedAt: new Date() } })
  await challengeTo('prove')({ prisma })
}

/** Every session has been asked for this. */
const challengeTo = (ceremony: Ceremony) => async ({ prisma }: Pick<Database, 'prisma'>): Promise<void> => {
  for (const { id } of await prisma.session.findMany()) await prisma.session.update({ where: { id }, data: { challenge: seal(challengePurpose(id, ceremony), `${Date.now() + 3_600_000} ${challenge}`) } })
}

/** What is theirs in other tables, and an invitation that waits. */
export async function arrangeFactors({ prisma }: Pick<Database, 'prisma'>): Promise<void> {
  const people = await prisma.user.findMany({ where: { id: { notIn: ['target', 'away'] } } })
  const until = new Date(Date.now() + 3_600_000)
  await prisma.secondFactor.createMany({ data: people.map(({ id }) => ({ userId: id, secret: seal(appPurpose(id), exampleSecret), nextSecret: seal(appPurpose(id), nextSecret), nextUntil: until, sheet: seal(sheetPurpose(id), 'ONE\nTWO'), sheetUntil: until })) })
  await prisma.recoveryCode.createMany({ data: people.map(({ id, role }) => ({ userId: id, hash: hashOfCode(`example ${role}`) })) })
  await prisma.passkey.createMany({ data: people.map(({ id, role }) => ({ id: idOfPasskey(role), userId: id, name: 'Example', publicKey: Buffer.from(passkeyPublicKey), counter: 0, transports: [], addedAt: new Date() })) })
  await prisma.invitation.create({ data: { id: 'invitation', email: 'invited@example.org', role: 'viewer', locales: [], language: 'it', tokenHash: 'of-the-invitation', invitedBy: 'test', invitedAt: new Date(), expiresAt: until, sentAt: new Date() } })
}

const person = { userId: 'target', version: 1 }
const invitation = { id: 'invitation', version: 1 }

/** Their rows in the matrix of roles. */
export const accountCells = {
  'session.end-one': { get input() { return { id: `other-${acting}` } }, writes: [], event: 'session.ended' },
  'session.end-others': { input: {}, writes: [], event: 'session.ended' },
  'provider.unlink': { get input() { return { id: `link-${acting}` } }, writes: ['Credential'], event: 'provider.unlinked' },
  'second-factor.prove': { get input() { return { code: codeNow() } }, writes: ['SecondFactor'], event: 'second-factor.proved' },
  'second-factor.begin': { input: { current }, writes: ['SecondFactor'], event: 'second-factor.begun' },
  'second-factor.confirm': { get input() { return { code: codeNow(nextSecret) } }, writes: ['SecondFactor'], event: 'second-factor.enrolled' },
  'second-factor.remove': { input: { current }, writes: ['SecondFactor'], event: 'second-factor.removed' },
  'recovery-codes.renew': { input: { current }, writes: ['RecoveryCode', 'SecondFactor'], event: 'recovery-codes.renewed' },
  'recovery-codes.keep': { input: {}, writes: ['SecondFactor'], event: 'recovery-codes.kept' },
  'passkey.begin': { input: { current }, writes: [], event: 'passkey.begun' },
  'passkey.add': { get input() { return { name: 'Another', response: addedPasskey('another', challenge) } }, writes: ['Passkey'], event: 'second-factor.enrolled', arrange: challengeTo('add') },
  'passkey.challenge': { input: {}, writes: [], event: 'passkey.challenged' },
  'passkey.prove': { get input() { return { response: provedPasskey(acting, challenge) } }, writes: ['Passkey'], event: 'second-factor.proved' },
  'passkey.remove': { get input() { return { id: idOfPasskey(acting), current } }, writes: ['Passkey'], event: 'second-factor.removed' },
  'person.role': { input: { ...person, role: 'translator', locales: ['ja'] }, writes: ['User'], event: 'person.role-changed' },
  'person.disable': { input: person, writes: ['User'], event: 'person.disabled' },
  'person.enable': { input: { userId: 'away', version: 1 }, writes: ['User'], event: 'person.enabled' },
  'person.end-sessions': { input: { userId: 'target' }, writes: [], event: 'person.sessions-ended' },
  'person.reset-factor': { input: person, writes: ['User'], event: 'person.factor-reset' },
  'invitation.make': { input: { email: 'new@example.org', role: 'viewer', language: 'ja' }, writes: ['Invitation'], event: 'invitation.made' },
  'invitation.make-again': { input: invitation, writes: ['Invitation'], event: 'invitation.made-again' },
  'invitation.revoke': { input: invitation, writes: ['Invitation'], event: 'invitation.revoked' },
}
