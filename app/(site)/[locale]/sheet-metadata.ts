import type { Metadata } from 'next'
import type { PageText } from '#lib/content/texts/page-text.ts'
import { type Locale, localeTable } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { CardContent } from '#lib/og/card.ts'
import { pageMetadata } from '#lib/seo/metadata.ts'

type Head = { page: PageText; title: string; locale: Locale; other: Locale; card: CardContent }

/** A sheet says nothing that its record's page does not: search engines are led there. */
export function sheetMetadata({ page, title, locale, other, card }: Head): Promise<Metadata> {
  const t = translator(locale, 'sheet')
  return pageMetadata({
    locale,
    title: t('title', { title }),
    description: t('description', { title, languages: [locale, other].map((lang) => localeTable[lang].name).join(' · ') }),
    path: page.addresses.find((address) => address.locale === locale)?.path ?? `/${locale}`,
    alternates: [],
    isIndexed: false,
    card: { subject: page.id, content: card },
  })
}
