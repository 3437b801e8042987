import { getRequestConfig } from 'next-intl/server'
import { defaultLocale, isLocale } from './locales.ts'
import { messagesOf } from './messages.ts'
import { timeZone } from './time-zone.ts'

// What next-intl's own components would ask for; the portal's words come from translator.ts.
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = isLocale(asked) ? asked : defaultLocale
  return { locale, messages: messagesOf(locale), timeZone }
})
