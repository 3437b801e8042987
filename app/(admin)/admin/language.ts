import { headers } from 'next/headers'
import { cache } from 'react'
import { readActor } from '#lib/auth/session.ts'
import { askedHeader } from '#lib/bindery/admin-policy.ts'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'
import { negotiateLocale } from '#lib/i18n/negotiate.ts'

/** The path and query that were asked for, as the proxy notes them. */
export const askedAddress = cache(async (): Promise<URL> => new URL((await headers()).get(askedHeader) ?? '/admin', 'http://admin'))

/** The language of the admin: asked for in the address, chosen by the person, else the browser's. */
export const adminLanguage = cache(async (): Promise<Locale> => {
  const asked = (await askedAddress()).searchParams.get('lang') ?? undefined
  if (isLocale(asked)) return asked
  return (await readActor())?.language ?? negotiateLocale((await headers()).get('accept-language'))
})
