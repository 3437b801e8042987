import type { Metadata } from 'next'
import { TextHead } from '#components/admin/desk/text-head.tsx'
import { CompareForm } from '#components/admin/history/compare-form.tsx'
import { TextDifference } from '#components/admin/history/text-diff.tsx'
import { compareTexts, mayCompare } from '#lib/content/compare/queries.ts'
import { compareFilters } from '#lib/content/compare/schema.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../../../../language.ts'
import { openText, type TextParams } from '../open-text.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'history')('compare.title') }
}

type Props = TextParams & { searchParams: Promise<Record<string, unknown>> }

/** Any two versions of a text, word by word, for whoever may edit its language (T30). */
export default async function ComparePage({ params, searchParams }: Props) {
  const { actor, language, text, locale } = await openText(params)
  const t = translator(language, 'history.compare')
  const comparison = await compareTexts(actor, text.record.id, locale, compareFilters.parse(await searchParams))
  return (
    <div className="desk">
      <TextHead text={text} language={language} place="compare" />
      {!comparison ? <p>{mayCompare(actor, locale) ? translator(language, 'desk')('history.none') : t('notYours')}</p> : (
        <>
          <p>{t('lead')}</p>
          <CompareForm comparison={comparison} recordId={text.record.id} locale={locale} language={language} key={`${comparison.from} ${comparison.to}`} />
          {comparison.diff ? <TextDifference diff={comparison.diff} language={language} locale={locale} /> : <p role="status">{t('missing')}</p>}
        </>
      )}
    </div>
  )
}
