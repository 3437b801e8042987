import { SelectField, TextField } from '#components/ui/field.tsx'
import { FilterForm } from '#components/ui/filter-form.tsx'
import type { Reference } from '#lib/content/references/reference.ts'
import { type ActivityFilters, activityKinds, activityStatuses } from '#lib/domain/activities/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { filters: ActivityFilters; territories: Reference[]; locale: Locale }

const decades = Array.from({ length: 8 }, (_, index) => String(1960 + index * 10))

/** The filters of missions and events as a plain GET form. */
export function ActivityFilterForm({ filters, territories, locale }: Props) {
  const t = translator(locale, 'filters')
  const own = translator(locale, 'activities')
  const vocabulary = translator(locale, 'vocabulary')
  const any = { value: '', label: t('any') }
  const places = territories.map(({ id, name }) => ({ value: id, label: name.text, lang: name.lang === locale ? undefined : name.lang }))
  return (
    <FilterForm action={sectionPath(locale, 'activities')} label={t('label')} button={t('apply')}>
      <TextField id="q" name="q" type="search" label={own('name')} value={filters.q} maxLength={100} autoComplete="off" />
      <SelectField id="kind" name="kind" label={own('kind')} value={filters.kind ?? ''}
        options={[any, ...activityKinds.map((value) => ({ value, label: vocabulary(`activityKind.${value}`) }))]} />
      <SelectField id="status" name="status" label={t('status')} value={filters.status ?? ''}
        options={[any, ...activityStatuses.map((value) => ({ value, label: vocabulary(`status.${value}`) }))]} />
      <SelectField id="decade" name="decade" label={t('decade')} value={String(filters.decade ?? '')}
        options={[any, ...decades.map((decade) => ({ value: decade, label: t('decadeOf', { decade }) }))]} />
      <SelectField id="territory" name="territory" label={t('territory')} value={filters.territory ?? ''} options={[any, ...places]} />
    </FilterForm>
  )
}
