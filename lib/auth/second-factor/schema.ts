import { z } from 'zod'
import { passwordLength } from '#lib/auth/password-length.ts'

/** The password of whoever changes what proves who they are (ASVS 7.5.1). */
export const currentPassword = z.string().min(1, 'password-missing').max(passwordLength.most, 'password-too-long')

/** Whether their other sessions end with the change (ASVS 7.4.3). */
export const endOthers = z.literal('yes').optional()

const code = z.string().trim().min(1, 'code-missing').max(60, 'code-wrong')

export const proveInput = z.object({ code, next: z.string().max(500).optional() })

export const beginInput = z.object({ current: currentPassword })

export const confirmInput = z.object({ code, endOthers })

export const removeInput = z.object({ current: currentPassword, endOthers })

/** What somebody has to prove who they are besides a password. */
export type Factors = {
  since: Date | null
  hasApp: boolean
  passkeys: { id: string; name: string; addedAt: Date; usedAt: Date | null }[]
  codesLeft: number
}
