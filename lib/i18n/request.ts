import { getRequestConfig } from 'next-intl/server'
import { messagesOf } from './messages.ts'
import { defaultLocale, isLocale } from './locales.ts'

// Every call names its locale; the request's own is only a fallback for pages without one.
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = isLocale(asked) ? asked : defaultLocale
  return { locale, messages: await messagesOf(locale), timeZone: 'Europe/Rome' }
})
