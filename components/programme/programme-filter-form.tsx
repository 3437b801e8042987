import { SelectField, TextField } from '#components/ui/field.tsx'
import { FilterForm } from '#components/ui/filter-form.tsx'
import { type ProgrammeFilters, programmeKinds } from '#lib/domain/programmes/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'

/** The filters of programmes as a plain GET form. */
export function ProgrammeFilterForm({ filters, locale }: { filters: ProgrammeFilters; locale: Locale }) {
  const t = translator(locale, 'filters')
  const own = translator(locale, 'programmes')
  const kinds = translator(locale, 'vocabulary.programmeKind')
  return (
    <FilterForm action={sectionPath(locale, 'programmes')} label={t('label')} button={t('apply')}>
      <TextField id="q" name="q" type="search" label={own('name')} value={filters.q} maxLength={100} autoComplete="off" />
      <SelectField id="kind" name="kind" label={own('kind')} value={filters.kind ?? ''}
        options={[{ value: '', label: t('any') }, ...programmeKinds.map((value) => ({ value, label: kinds(value) }))]} />
    </FilterForm>
  )
}
