import { type Locale, localeTable } from '#lib/i18n/locales.ts'

/** The same text in other languages, each named in its own. */
export function LanguageLinks({ versions }: { versions: { locale: Locale; path: string }[] }) {
  return versions.map(({ locale, path }, index) => (
    <span key={locale}>
      {index > 0 && ', '}
      <a className="whitespace-nowrap" href={path} lang={localeTable[locale].hrefLang} hrefLang={localeTable[locale].hrefLang}>
        {localeTable[locale].name}
      </a>
    </span>
  ))
}
