import 'server-only'
import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON, WebAuthnCredential } from '@simplewebauthn/server'
import type { z } from 'zod'
import { Refused } from '#lib/content/refused.ts'
import { env } from '#lib/env.ts'
import type { addedResponse, provedResponse } from './schema.ts'

// Read when there is something to verify: the rest of the newsroom does without it.
const library = () => import('@simplewebauthn/server')

/** For whom a passkey is: the host of SITE_URL, never what a request says. */
function party() {
  const { hostname, origin } = new URL(env().siteUrl)
  return { rpID: hostname, expectedRPID: hostname, expectedOrigin: origin }
}

/** The library's no is a throw or a false; either is one sentence for the person. */
async function verified<T extends { verified: boolean }>(work: Promise<T>): Promise<T> {
  const result = await work.catch(() => null)
  if (!result?.verified) throw new Refused('issues', [{ code: 'passkey-refused' }])
  return result
}

type Known = { id: string; transports: string[] }

export async function creationOptions(user: { id: string; email: string; name: string }, known: Known[]): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return (await library()).generateRegistrationOptions({
    rpName: 'Kakehashi', rpID: party().rpID, userName: user.email, userDisplayName: user.name, userID: new TextEncoder().encode(user.id),
    attestationType: 'none', excludeCredentials: known, authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  })
}

export async function requestOptions(known: Known[]): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return (await library()).generateAuthenticationOptions({ rpID: party().rpID, allowCredentials: known, userVerification: 'preferred' })
}

/** A new passkey, signed for our origin and this challenge. The password was given besides, so that a touch is enough. */
export async function verifyAdded(response: z.output<typeof addedResponse>, expectedChallenge: string): Promise<WebAuthnCredential> {
  const { verifyRegistrationResponse } = await library()
  const { registrationInfo } = await verified(verifyRegistrationResponse({ response, expectedChallenge, ...party(), requireUserVerification: false }))
  if (!registrationInfo) throw new Refused('issues', [{ code: 'passkey-refused' }])
  return registrationInfo.credential
}

/** A signature of a known passkey; gives its new count of uses, which a copy of it would betray. */
export async function verifyProved(response: z.output<typeof provedResponse>, expectedChallenge: string, credential: WebAuthnCredential): Promise<number> {
  const { verifyAuthenticationResponse } = await library()
  const { authenticationInfo } = await verified(verifyAuthenticationResponse({ response, expectedChallenge, ...party(), credential, requireUserVerification: false }))
  return authenticationInfo.newCounter
}
