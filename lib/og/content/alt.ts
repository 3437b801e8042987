import { localeTable } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { CardBank, CardContent } from '../card.ts'

/** What a card shows, in words of its page's language. */
export function cardAlt(content: CardContent): string {
  const { locale } = content
  const t = translator(locale, 'cards.alt')
  if (content.type === 'home') return t('home', { title: content.title })
  if (content.type === 'title') return t('title', { label: content.label, title: content.title.text })
  const list = new Intl.ListFormat(localeTable[locale].intl)
  // The reader's form is read out, whichever is set large.
  const namesOf = ({ names }: CardBank) => list.format(names.map(({ main, beside }) => (beside?.lang === locale ? beside : main).text))
  const words = { home: namesOf(content.banks.home), partner: namesOf(content.banks.partner), label: content.label }
  return content.isOpen ? t('open', words) : t('tie', { ...words, year: content.year ?? 'none' })
}
