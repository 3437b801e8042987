import { Note } from '#components/ui/note.tsx'
import type { PageText } from '#lib/content/texts/page-text.ts'
import { type Locale, localeTable } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** Says that a page has facts but no text in this language, and links to the languages that have one. */
export function FallbackNote({ page, locale }: { page: PageText; locale: Locale }) {
  if (page.text) return null
  const t = translator(locale, 'fallback')
  const versions = page.addresses.filter((address) => page.readable.includes(address.locale))
  return (
    <Note tone="fallback" title={t('title')}>
      <p>{versions.length ? t('elsewhere') : t('nowhere')}</p>
      {versions.length > 0 && (
        <ul>
          {versions.map(({ locale: lang, path }) => (
            <li key={lang}>
              <a href={path} hrefLang={lang} lang={lang}>{localeTable[lang].name}</a>
            </li>
          ))}
        </ul>
      )}
    </Note>
  )
}

/** Says that a text is withdrawn but still shown, and why. */
export function WithdrawalNote({ page, locale }: { page: PageText; locale: Locale }) {
  if (page.withdrawal?.kind !== 'notice') return null
  const t = translator(locale, 'fallback')
  return <Note tone="notice" title={t('withdrawn')}>{page.withdrawal.reason && <p>{page.withdrawal.reason}</p>}</Note>
}
