import { z } from 'zod'
import { currentPassword, endOthers } from '#lib/auth/second-factor/schema.ts'

const base64url = (most: number) => z.string().max(most).regex(/^[A-Za-z0-9_-]+$/)

/** What a browser answers (WebAuthn, JSON of PublicKeyCredential); what is in it is read by the library alone. */
const credential = <T extends z.ZodRawShape>(response: T) =>
  z.object({ id: base64url(1400), rawId: base64url(1400), type: z.literal('public-key'), response: z.object(response), clientExtensionResults: z.object({}).default({}) })

const clientDataJSON = base64url(20_000)

export const addedResponse = credential({ clientDataJSON, attestationObject: base64url(100_000), transports: z.array(z.string().max(40)).max(10).optional() })

export const provedResponse = credential({ clientDataJSON, authenticatorData: base64url(20_000), signature: base64url(20_000), userHandle: base64url(200).nullish().transform((handle) => handle ?? undefined) })

export const addInput = z.object({ name: z.string().trim().min(1, 'name-missing').max(60, 'too-long'), response: addedResponse, endOthers })

export const proveInput = z.object({ response: provedResponse })

export const removeInput = z.object({ id: base64url(1400), current: currentPassword, endOthers })
