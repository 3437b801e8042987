import type { Piece } from '#lib/content/compare/diff.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { pieces: Piece[]; language: Locale; locale: Locale }

/** Words that are there, were there, or are new: told by line and sign, by elements, and in words for whoever listens; never by colour alone. */
export function Pieces({ pieces, language, locale }: Props) {
  const t = translator(language, 'history.compare')
  if (!pieces.length) return <span className="by" lang={language}>{t('empty')}</span>
  return pieces.map(({ kind, text }, at) => {
    if (kind === 'same') return <span key={at} lang={locale}>{text}</span>
    const Element = kind === 'added' ? 'ins' : 'del'
    const [start, end] = kind === 'added' ? [t('startAdded'), t('endAdded')] : [t('startRemoved'), t('endRemoved')]
    return <Element key={at}><span className="unseen" lang={language}>{start} </span><span lang={locale}>{text}</span><span className="unseen" lang={language}> {end}</span></Element>
  })
}
