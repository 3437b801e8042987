import { FormChoices } from '#components/admin/form/form-choices.tsx'
import { FormSelect } from '#components/admin/form/form-field.tsx'
import { type Role, roles } from '#lib/auth/roles.ts'
import { type Locale, locales, localeTable } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** A role, and the languages that it is for where it is a translator's. */
export function RoleFields({ role, granted, language }: { role: Role; granted: readonly Locale[]; language: Locale }) {
  const t = translator(language, 'accounts.role')
  const admin = translator(language, 'admin')
  return (
    <>
      <FormSelect name="role" label={t('role')} value={role} options={roles.map((value) => ({ value, label: admin(`roles.${value}`) }))} />
      <FormChoices name="locales" legend={t('languages')} hint={t('languagesHint')} chosen={granted} options={locales.map((value) => ({ value, label: localeTable[value].name, lang: value }))} />
    </>
  )
}
