import { randomUUID } from 'node:crypto'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormField, FormSelect } from '#components/admin/form/form-field.tsx'
import { SeenVersion } from '#components/admin/form/of-record.tsx'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import { contentLicences, nameFields, type OwnerForm as Known } from '#lib/domain/settings/schema.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { owner: Known; action: FormAction; language: Locale }

/** Everything that pages say of the owner, in one form: half an owner is none. */
export function OwnerForm({ owner: { version, settings }, action, language }: Props) {
  const t = translator(language, 'desk')
  const owner = translator(language, 'owner')
  const licence = translator(language, 'picture')
  const required = { required: true, remark: t('settings.required') }
  return (
    <ActionForm key={version} action={action} request={randomUUID()} words={formWords(language)} submit={t('settings.save')} label={t('settings.title')}>
      <SeenVersion version={version} />
      {locales.map((locale) => (
        <FormField key={locale} name={nameFields[locale]} label={t('settings.name', { language: t(`names.langs.${locale}`) })} value={settings?.names[locale] ?? ''} lang={locale} maxLength={500} {...required} />
      ))}
      <FormField name="address" label={owner('address')} value={settings?.address ?? ''} maxLength={500} autoComplete="off" {...required} />
      <FormField name="email" type="email" label={owner('email')} hint={t('settings.emailHint')} value={settings?.email ?? ''} maxLength={200} autoComplete="off" {...required} />
      <FormField name="phone" label={owner('phone')} value={settings?.phone ?? ''} maxLength={32} autoComplete="off" />
      <FormField name="controller" label={owner('controller')} hint={t('settings.controllerHint')} value={settings?.controller ?? ''} maxLength={500} {...required} />
      <FormSelect name="licence" label={owner('licence')} hint={t('settings.licenceHint')} value={settings?.licence ?? 'cc-by-4'} options={contentLicences.map((value) => ({ value, label: licence(`licences.${value}`) }))} />
      <FormField name="office" label={t('settings.office')} hint={t('settings.officeHint')} value={settings?.office ?? ''} maxLength={500} />
      <FormField name="declaration" label={t('settings.declaration')} hint={t('settings.declarationHint')} value={settings?.declaration ?? ''} maxLength={500} autoComplete="off" />
    </ActionForm>
  )
}
