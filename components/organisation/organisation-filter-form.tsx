import { countryOptions } from '#components/territory/territory-filter-form.tsx'
import { SelectField, TextField } from '#components/ui/field.tsx'
import { FilterForm } from '#components/ui/filter-form.tsx'
import { type OrganisationFilters, organisationKinds } from '#lib/domain/organisations/schema.ts'
import type { Country } from '#lib/domain/territories/list/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { filters: OrganisationFilters; countries: Country[]; locale: Locale }

/** Any form of a name, a kind and a country, as a plain GET form. */
export function OrganisationFilterForm({ filters, countries, locale }: Props) {
  const t = translator(locale, 'filters')
  const own = translator(locale, 'organisations')
  const kinds = translator(locale, 'vocabulary.organisationKind')
  const any = { value: '', label: t('any') }
  return (
    <FilterForm action={sectionPath(locale, 'organisations')} label={t('label')} button={t('apply')}>
      <TextField id="q" name="q" type="search" label={own('name')} value={filters.q} maxLength={100} autoComplete="off" />
      <SelectField id="kind" name="kind" label={own('kind')} value={filters.kind ?? ''} options={[any, ...organisationKinds.map((value) => ({ value, label: kinds(value) }))]} />
      <SelectField id="country" name="country" label={own('country')} value={filters.country ?? ''} options={[any, ...countryOptions(countries, locale)]} />
    </FilterForm>
  )
}
