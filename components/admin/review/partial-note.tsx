import type { OtherLanguage } from '#lib/content/desk/schema.ts'
import { type Locale, localeTable } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** What readers of the other languages will have when one is published alone (T20): an older text, or none. */
export function PartialNote({ others, isFirst, language }: { others: OtherLanguage[]; isFirst: boolean; language: Locale }) {
  const t = translator(language, 'review.partial')
  const shown = others.filter(({ isLive, hasDraft }) => !isLive || hasDraft || !isFirst)
  if (!shown.length) return null
  return (
    <div className="partial">
      <p>{t('title')}</p>
      <ul>
        {shown.map(({ locale, isLive, hasDraft }) => (
          <li key={locale}><span lang={locale}>{localeTable[locale].name}</span>: {t(isLive ? 'older' : 'nothing')}{hasDraft && <> {t('hasDraft')}</>}</li>
        ))}
      </ul>
    </div>
  )
}
