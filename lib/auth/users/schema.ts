import { z } from 'zod'
import { passwordLength } from '#lib/auth/password-length.ts'
import { currentPassword } from '#lib/auth/second-factor/schema.ts'
import { locales } from '#lib/i18n/locales.ts'

export const newPassword = z.string().min(passwordLength.least, 'password-too-short').max(passwordLength.most, 'password-too-long')

export const passwordInput = z.object({ current: currentPassword, password: newPassword })

export const languageInput = z.object({ language: z.enum(locales), next: z.string().max(500).optional() })
