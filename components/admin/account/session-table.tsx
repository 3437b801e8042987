import { randomUUID } from 'node:crypto'
import { Moment } from '#components/admin/desk/moment.tsx'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import type { OwnSession } from '#lib/auth/sessions/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { sessions: OwnSession[]; endOne: FormAction; endOthers: FormAction; language: Locale }

/** One's own open sessions (ASVS 7.5.2); the one at hand ends by signing out. */
export function SessionTable({ sessions, endOne, endOthers, language }: Props) {
  const t = translator(language, 'account.sessions')
  const words = formWords(language)
  return (
    <>
      <div className="scroll" role="region" aria-labelledby="sessions-caption" tabIndex={0}>
        <table className="data desk-table">
          <caption id="sessions-caption">{t('title')}</caption>
          <thead><tr>{(['device', 'begun', 'seen', 'do'] as const).map((column) => <th key={column} scope="col">{t(`columns.${column}`)}</th>)}</tr></thead>
          <tbody>
            {sessions.map(({ id, isThis, device, begunAt, seenAt }) => (
              <tr key={id}>
                <th scope="row">{device ?? t('unknown')}{isThis && <small>{t('this')}</small>}</th>
                <td><Moment at={begunAt} language={language} /></td>
                <td><Moment at={seenAt} language={language} /></td>
                <td>
                  {isThis ? '–' : (
                    <ActionForm action={endOne} request={randomUUID()} words={words} submit={t('end')} label={t('endOf', { device: device ?? t('unknown') })} quiet>
                      <input type="hidden" name="id" value={id} />
                    </ActionForm>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sessions.length > 1 && <ActionForm key={sessions.length} action={endOthers} request={randomUUID()} words={words} submit={t('others')} label={t('others')} quiet>{null}</ActionForm>}
    </>
  )
}
