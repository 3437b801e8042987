'use server'
import { askReset } from '#lib/actions/ask-reset.ts'
import { definePublicAction } from '#lib/actions/define.ts'
import { askResetInput } from '#lib/auth/resets/schema.ts'

export const askForReset = definePublicAction('password.ask-reset', askResetInput, (input) => askReset(input), () => '/admin/forgotten?asked=1')
