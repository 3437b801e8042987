import { SelectField, TextField } from '#components/ui/field.tsx'
import { FilterForm } from '#components/ui/filter-form.tsx'
import type { FilterChoices } from '#lib/domain/partnerships/list/queries.ts'
import { lifecycles, partnershipClasses, type PartnershipFilters } from '#lib/domain/partnerships/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { type Section, sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = {
  filters: PartnershipFilters
  choices: FilterChoices
  locale: Locale
  /** The list that is narrowed, as an index or as a map */
  section?: Extract<Section, 'partnerships' | 'map'>
}

const decades = Array.from({ length: 8 }, (_, index) => 1960 + index * 10)

/** The filters of the registry as a plain GET form. */
export function PartnershipFilterForm({ filters, choices, locale, section = 'partnerships' }: Props) {
  const t = translator(locale, 'filters')
  const vocabulary = translator(locale, 'vocabulary')
  const any = { value: '', label: t('any') }
  const named = (references: FilterChoices['topics']) =>
    references.map(({ id, name }) => ({ value: id, label: name.text, lang: name.lang === locale ? undefined : name.lang }))
  return (
    <FilterForm action={sectionPath(locale, section)} label={t('label')} button={t('apply')}>
      <TextField id="q" name="q" type="search" label={t('name')} value={filters.q} maxLength={100} autoComplete="off" />
      <SelectField id="class" name="class" label={t('class')} value={filters.class ?? ''}
        options={[any, ...partnershipClasses.map((value) => ({ value, label: vocabulary(`class.${value}`) }))]} />
      <SelectField id="territory" name="territory" label={t('territory')} value={filters.territory ?? ''} options={[any, ...named(choices.territories)]} />
      <SelectField id="topic" name="topic" label={t('topic')} value={filters.topic ?? ''} options={[any, ...named(choices.topics)]} />
      <SelectField id="decade" name="decade" label={t('decade')} value={String(filters.decade ?? '')}
        options={[any, ...decades.map((decade) => ({ value: String(decade), label: t('decadeOf', { decade: String(decade) }) }))]} />
      <SelectField id="status" name="status" label={t('status')} value={filters.status ?? ''}
        options={[any, ...lifecycles.map((value) => ({ value, label: vocabulary(`lifecycle.${value}`) }))]} />
    </FilterForm>
  )
}
