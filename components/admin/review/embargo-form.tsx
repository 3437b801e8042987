import { randomUUID } from 'node:crypto'
import { Moment } from '#components/admin/desk/moment.tsx'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { MomentFields } from '#components/admin/form/moment-fields.tsx'
import { OfRecord } from '#components/admin/form/of-record.tsx'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { recordId: string; version: number; until: Date | null; action: FormAction; language: Locale }

/** Before which moment an article is not published in any language, and the end of that. */
export function EmbargoForm({ recordId, version, until, action, language }: Props) {
  const t = translator(language, 'review.embargo')
  return (
    <>
      <p>{until ? <>{t('until')} <Moment at={until} language={language} /></> : t('none')}</p>
      <ActionForm action={action} request={randomUUID()} words={formWords(language)} submit={t('set')} quiet label={t('title')}>
        <OfRecord id={recordId} version={version} />
        <MomentFields language={language} at={until} />
      </ActionForm>
      {until && (
        <ActionForm action={action} request={randomUUID()} words={formWords(language)} submit={t('lift')} quiet label={t('lift')}>
          <OfRecord id={recordId} version={version} />
          <input type="hidden" name="isLifted" value="yes" />
        </ActionForm>
      )}
    </>
  )
}
