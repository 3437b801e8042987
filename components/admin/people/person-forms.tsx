import { randomUUID } from 'node:crypto'
import type { ReactNode } from 'react'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import type { Person } from '#lib/auth/people/schema.ts'
import { formatMoment } from '#lib/i18n/moments.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { RoleFields } from './role-fields.tsx'

type Props = { person: Person; action: FormAction; language: Locale }

/** A form about one person, drawn anew after each change of them. */
function PersonForm({ person, action, language, submit, label, quiet, children }: Props & { submit: string; label: string; quiet?: boolean; children: ReactNode }) {
  return (
    <ActionForm key={`${person.version}-${person.sessions}`} action={action} request={randomUUID()} words={formWords(language)} submit={submit} label={label} {...(quiet ? { quiet } : {})}>
      <input type="hidden" name="userId" value={person.id} />
      <input type="hidden" name="version" value={person.version} />
      {children}
    </ActionForm>
  )
}

export function RoleForm(props: Props) {
  const t = translator(props.language, 'accounts.role')
  return (
    <PersonForm {...props} submit={t('save')} label={t('title')}>
      <RoleFields role={props.person.role ?? 'viewer'} granted={props.person.locales} language={props.language} />
      <p>{t('note')}</p>
    </PersonForm>
  )
}

export function DisableForm(props: Props) {
  const t = translator(props.language, 'accounts.access')
  return <PersonForm {...props} submit={t('disable')} label={t('disable')} quiet><p id="field-disable">{t('disableText')}</p></PersonForm>
}

export function EnableForm(props: Props) {
  const t = translator(props.language, 'accounts.access')
  const { disabledAt } = props.person
  return <PersonForm {...props} submit={t('enable')} label={t('enable')} quiet><p>{t('enableText', { since: disabledAt ? formatMoment(disabledAt, props.language) : '' })}</p></PersonForm>
}

export function EndSessionsForm(props: Props) {
  const t = translator(props.language, 'accounts.end')
  return <PersonForm {...props} submit={t('submit')} label={t('title')} quiet><p>{t('text')}</p></PersonForm>
}

export function ResetFactorForm(props: Props) {
  const t = translator(props.language, 'accounts.factor')
  return <PersonForm {...props} submit={t('submit')} label={t('title')} quiet><p>{t('text')}</p></PersonForm>
}
