import { SelectField } from '#components/ui/field.tsx'
import type { Comparison } from '#lib/content/compare/queries.ts'
import type { VersionOption } from '#lib/content/compare/schema.ts'
import { textPath } from '#lib/content/desk/paths.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { formatMoment } from '#lib/i18n/moments.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { comparison: Comparison; recordId: string; locale: Locale; language: Locale }

/** Which two versions are compared; a form without script. */
export function CompareForm({ comparison, recordId, locale, language }: Props) {
  const t = translator(language, 'history.compare')
  const desk = translator(language, 'desk')
  const called = ({ kind, number }: VersionOption) => (kind === 'draft' ? t('draft') : kind === 'edition' ? t('edition', { number }) : t('save'))
  const by = (name: string) => (name === 'seed' ? desk('firstContent') : name)
  const options = comparison.versions.map((one) => ({ value: one.name, label: [`${called(one)}${one.isLive ? ` (${t('live')})` : ''}`, formatMoment(one.at, language), by(one.by)].join(' · ') }))
  return (
    <form className="filters" method="get" action={`${textPath(recordId, locale)}/compare`} aria-label={t('lead')}>
      <SelectField id="from" name="from" label={t('from')} value={comparison.from} options={options} />
      <SelectField id="to" name="to" label={t('to')} value={comparison.to} options={options} />
      <button className="btn">{t('submit')}</button>
    </form>
  )
}
