import { randomUUID } from 'node:crypto'
import { Moment } from '#components/admin/desk/moment.tsx'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormField, FormSelect } from '#components/admin/form/form-field.tsx'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import { type Invitation, invitationDays } from '#lib/auth/invitations/schema.ts'
import { type Locale, locales, localeTable } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { RoleFields } from './role-fields.tsx'

export function InviteForm({ action, language }: { action: FormAction; language: Locale }) {
  const t = translator(language, 'accounts.invite')
  return (
    <ActionForm action={action} request={randomUUID()} words={formWords(language)} submit={t('submit')} label={t('title')}>
      <p>{t('lead', { days: invitationDays })}</p>
      <FormField name="email" type="email" label={t('email')} autoComplete="off" maxLength={200} required />
      <RoleFields role="editor" granted={[]} language={language} />
      <FormSelect name="language" label={t('language')} value={language} options={locales.map((value) => ({ value, label: localeTable[value].name, lang: value }))} />
    </ActionForm>
  )
}

type Actions = { again: FormAction; revoke: FormAction }

function Row({ invitation, again, revoke, language }: { invitation: Invitation; language: Locale } & Actions) {
  const t = translator(language, 'accounts.invitations')
  const { id, email, role, state, expiresAt, version } = invitation
  const form = { words: formWords(language), quiet: true }
  const known = <><input type="hidden" name="id" value={id} /><input type="hidden" name="version" value={version} /></>
  return (
    <tr>
      <th scope="row">{email}</th>
      <td>{translator(language, 'admin')(`roles.${role}`)}</td>
      <td>{t(`states.${state}`)}</td>
      <td>{state === 'open' || state === 'not-sent' ? <Moment at={expiresAt} language={language} /> : '–'}</td>
      <td>
        <ActionForm key={`again-${version}-${state}`} action={again} request={randomUUID()} submit={t('again')} label={t('againTo', { email })} {...form}>{known}</ActionForm>
        {state !== 'revoked' && <ActionForm key={`revoke-${version}`} action={revoke} request={randomUUID()} submit={t('revoke')} label={t('revokeOf', { email })} {...form}>{known}</ActionForm>}
      </td>
    </tr>
  )
}

/** Who was asked to join and has not come yet. */
export function InvitationTable({ invitations, language, ...actions }: { invitations: Invitation[]; language: Locale } & Actions) {
  const t = translator(language, 'accounts.invitations')
  if (!invitations.length) return <p>{t('empty')}</p>
  return (
    <div className="scroll" role="region" aria-labelledby="invitations-caption" tabIndex={0}>
      <table className="data desk-table">
        <caption id="invitations-caption">{t('title')}</caption>
        <thead><tr>{(['person', 'role', 'state', 'until', 'do'] as const).map((column) => <th key={column} scope="col">{t(`columns.${column}`)}</th>)}</tr></thead>
        <tbody>{invitations.map((invitation) => <Row key={invitation.id} invitation={invitation} language={language} {...actions} />)}</tbody>
      </table>
    </div>
  )
}
