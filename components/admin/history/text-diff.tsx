import type { BlockDiff, TextDiff } from '#lib/content/compare/texts.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { Pieces } from './pieces.tsx'

type Props = { diff: TextDiff; language: Locale; locale: Locale }

/** One block with what is new in it and what is gone. */
export function BlockDifference({ block, language, locale }: { block: BlockDiff; language: Locale; locale: Locale }) {
  const t = translator(language, 'history.compare')
  return (
    <div className={`block ${block.state}`}>
      {block.state !== 'same' && <p className="by" lang={language}>{t(`states.${block.state}`)}</p>}
      <p className="words"><Pieces pieces={block.pieces} language={language} locale={locale} /></p>
    </div>
  )
}

/** Two versions of a text as one: its title, summary and address, and its body block by block. */
export function TextDifference({ diff, language, locale }: Props) {
  const t = translator(language, 'history.compare')
  const open = translator(language, 'desk.open')
  const parts = [{ label: open('title'), pieces: diff.title }, { label: open('summary'), pieces: diff.summary }, { label: open('slug'), pieces: diff.slug }]
  return (
    <section aria-labelledby="difference" className="difference">
      <h2 id="difference">{t('title')}</h2>
      {diff.isSame && <p className="done" role="status">{t('same')}</p>}
      <p className="by">{t('legend')}: <ins>{t('added')}</ins> <del>{t('removed')}</del></p>
      <dl className="changes">
        {parts.map(({ label, pieces }) => <div key={label}><dt>{label}</dt><dd><Pieces pieces={pieces} language={language} locale={locale} /></dd></div>)}
      </dl>
      <h3>{open('body')}</h3>
      {diff.body.map((block) => <BlockDifference key={`${block.state}-${block.key}`} block={block} language={language} locale={locale} />)}
    </section>
  )
}
