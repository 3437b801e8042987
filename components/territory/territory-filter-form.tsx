import { SelectField, TextField } from '#components/ui/field.tsx'
import { FilterForm } from '#components/ui/filter-form.tsx'
import type { Country } from '#lib/domain/territories/list/queries.ts'
import type { TerritoryFilters } from '#lib/domain/territories/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { filters: TerritoryFilters; countries: Country[]; locale: Locale }

/** Any form of a name and a country, as a plain GET form. */
export function TerritoryFilterForm({ filters, countries, locale }: Props) {
  const t = translator(locale, 'filters')
  const own = translator(locale, 'territories')
  return (
    <FilterForm action={sectionPath(locale, 'territories')} label={t('label')} button={t('apply')}>
      <TextField id="q" name="q" type="search" label={own('name')} value={filters.q} maxLength={100} autoComplete="off" />
      <SelectField id="country" name="country" label={own('country')} value={filters.country ?? ''} options={[{ value: '', label: t('any') }, ...countryOptions(countries, locale)]} />
    </FilterForm>
  )
}

export function countryOptions(countries: Country[], locale: Locale) {
  return countries.map(({ code, reference: { name } }) => ({ value: code, label: name.text, lang: name.lang === locale ? undefined : name.lang }))
}
