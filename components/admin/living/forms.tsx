import { Button, ButtonLink } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { SelectField, TextField } from '#components/ui/field.tsx'
import { FilterForm } from '#components/ui/filter-form.tsx'
import { FindForm } from '#components/ui/find-form.tsx'
import { translator } from '#lib/i18n/translator.ts'
import type { Sample, Specimen } from './specimen.ts'

const here = '/admin/components'

/** What is written in and pressed; each form here only asks for this page again. */
export function forms({ locale }: Sample): Specimen[] {
  const t = translator(locale, 'living')
  const options = [{ value: '', label: t('sample.town') }, { value: 'nagoya', label: t('sample.partner') }]
  return [
    { of: 'button', node: <p className="row"><Button>{t('sample.button')}</Button> <Button quiet>{t('sample.button')}</Button> <ButtonLink href="#living-entry">{t('sample.more')}</ButtonLink> <ButtonLink href="#living-entry" quiet>{t('sample.more')}</ButtonLink></p> },
    { of: 'field', node: <TextField id="living-plain" name="plain" label={t('sample.nameLabel')} hint={t('sample.hint')} value={t('sample.town')} /> },
    { of: 'field', state: t('states.remark'), node: <TextField id="living-remark" name="remark" label={t('sample.nameLabel')} remark={t('sample.required')} rows={3} required /> },
    { of: 'field', state: t('states.refused'), node: <TextField id="living-refused" name="refused" label={t('sample.nameLabel')} error={t('sample.error')} value="???" /> },
    { of: 'field', state: t('states.choice'), node: <SelectField id="living-choice" name="choice" label={t('sample.kindLabel')} options={options} /> },
    {
      of: 'error-summary',
      // Closed, since where it stands open it takes the focus.
      node: <details><summary>{t('sample.open')}</summary><ErrorSummary title={t('states.refused')} entries={[{ href: '#living-refused', text: t('sample.error') }]} /></details>,
    },
    { of: 'filter-form', node: <FilterForm action={here} label={t('sample.filter')} button={t('sample.button')}><SelectField id="living-filter" name="filter" label={t('sample.kindLabel')} options={options} /></FilterForm> },
    { of: 'find-form', node: <FindForm action={here} label={t('sample.find')} button={t('sample.button')} placeholder={t('sample.town')} id="living-find" /> },
  ]
}
