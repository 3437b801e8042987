import type { Role } from '#lib/auth/roles.ts'
import { env } from '#lib/env.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { formatMoment } from '#lib/i18n/moments.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { MailMessage } from './message.ts'

/** Links come from SITE_URL alone, never from what a request says (S-28). */
const link = (path: string) => env().siteUrl + path

const letter = (lines: string[]) => `${lines.join('\n\n')}\n`

export function invitationMail(language: Locale, { to, token, role, expiresAt }: { to: string; token: string; role: Role; expiresAt: Date }): MailMessage {
  const t = translator(language, 'mail')
  const roleName = translator(language, 'admin')(`roles.${role}`)
  return {
    to,
    subject: t('invitation.subject'),
    text: letter([t('invitation.text', { role: roleName }), link(`/admin/invitation/${token}`), t('invitation.until', { until: formatMoment(expiresAt, language) }), t('invitation.notYou'), t('signature', { site: link('') })]),
  }
}

export function resetMail(language: Locale, { to, token, minutes }: { to: string; token: string; minutes: number }): MailMessage {
  const t = translator(language, 'mail')
  return {
    to,
    subject: t('reset.subject'),
    text: letter([t('reset.text'), link(`/admin/new-password/${token}`), t('reset.until', { minutes }), t('reset.notYou'), t('signature', { site: link('') })]),
  }
}
