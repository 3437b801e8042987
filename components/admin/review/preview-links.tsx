import { randomUUID } from 'node:crypto'
import { Moment } from '#components/admin/desk/moment.tsx'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormSelect } from '#components/admin/form/form-field.tsx'
import { PlainAction } from '#components/admin/form/plain-action.tsx'
import { formWords } from '#components/admin/form/words.ts'
import { Note } from '#components/ui/note.tsx'
import type { FormAction } from '#lib/actions/define.ts'
import { previewHours, type SharedLink } from '#lib/content/previews/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = {
  recordId: string
  locale: Locale
  version: number
  links: SharedLink[]
  /** The whole address of the one that was just made: it is shown this once */
  made: string | null
  /** Of the next one */
  token: string
  mayShare: boolean
  share: FormAction
  revoke: FormAction
  language: Locale
}

/** Ways to this draft for somebody without account: made, listed, ended. */
export function PreviewLinks({ recordId, locale, version, links, made, token, mayShare, share, revoke, language }: Props) {
  const t = translator(language, 'review.links')
  const stateOf = ({ isRevoked, isOver }: SharedLink) => (isRevoked ? t('revoked') : isOver ? t('over') : t('open'))
  return (
    <section aria-labelledby="preview-links">
      <h2 id="preview-links">{t('title')}</h2>
      <p>{t('lead')}</p>
      {made && (
        <Note tone="notice" title={t('made')}>
          <p><a className="shared-link" href={made} rel="noreferrer">{made}</a></p>
          <p>{t('once')}</p>
        </Note>
      )}
      {mayShare && (
        <ActionForm key={token} action={share} request={randomUUID()} words={formWords(language)} submit={t('make')} quiet label={t('title')}>
          <input type="hidden" name="recordId" value={recordId} />
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="token" value={token} />
          <FormSelect name="hours" label={t('hours')} value={String(previewHours[0])} options={previewHours.map((hours) => ({ value: String(hours), label: t('days', { count: hours / 24 }) }))} />
        </ActionForm>
      )}
      {links.length > 0 && (
        <ul className="history">
          {links.map((link) => (
            <li key={link.id}>
              <span>{stateOf(link)}</span>
              <small>{t('madeBy', { name: link.by })} <Moment at={link.madeAt} language={language} /> · {t('until')} <Moment at={link.expiresAt} language={language} /></small>
              {mayShare && !link.isRevoked && !link.isOver && <PlainAction action={revoke} request={randomUUID()}><button className="btn quiet" name="linkId" value={link.id}>{t('revoke')}</button></PlainAction>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
