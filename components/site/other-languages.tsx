import { IndexList } from '#components/ui/index-list.tsx'
import type { PageText } from '#lib/content/texts/page-text.ts'
import { localeTable } from '#lib/i18n/locales.ts'

/** The languages in which a text can be read, one of them by its title. */
export function OtherLanguages({ page, words }: { page: PageText; words: string }) {
  const versions = page.addresses.filter(({ locale }) => page.readable.includes(locale))
  if (!versions.length) return null
  return (
    <>
      <p>{words}</p>
      <IndexList
        entries={versions.map(({ locale, path }) => ({
          href: path,
          title: page.otherTitle?.lang === locale ? page.otherTitle.text : localeTable[locale].name,
          lang: locale,
          meta: page.otherTitle?.lang === locale && <span lang={locale}>{localeTable[locale].name}</span>,
        }))}
      />
    </>
  )
}
