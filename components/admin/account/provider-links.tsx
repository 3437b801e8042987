import { randomUUID } from 'node:crypto'
import { Moment } from '#components/admin/desk/moment.tsx'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import type { ProviderLinks } from '#lib/auth/provider/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { links: ProviderLinks; unlink: FormAction; language: Locale }

/** By which provider one may sign in, and the way to be rid of it; nothing where there is none and never was. */
export function ProviderLinkList({ links: { links, offered, hasPassword }, unlink, language }: Props) {
  const t = translator(language, 'account.provider')
  if (!links.length && offered === null) return null
  return (
    <section aria-labelledby="provider">
      <h2 id="provider">{t('title')}</h2>
      {!links.length && offered !== null && <p>{t('none', { name: offered })}</p>}
      {links.map(({ id, name, since }) => (
        <div key={id} className="provider-link">
          <p>{t('linked', { name })} · <Moment at={since} language={language} /></p>
          {hasPassword ? (
            <ActionForm action={unlink} request={randomUUID()} words={formWords(language)} submit={t('unlink', { name })} label={t('unlink', { name })} quiet prefix={`link-${id}`}>
              <input type="hidden" name="id" value={id} />
              <p>{t('again', { name })}</p>
            </ActionForm>
          ) : <p>{t('onlyWay')}</p>}
        </div>
      ))}
    </section>
  )
}
