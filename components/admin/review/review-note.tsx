import { randomUUID } from 'node:crypto'
import { Moment } from '#components/admin/desk/moment.tsx'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormField } from '#components/admin/form/form-field.tsx'
import { formWords } from '#components/admin/form/words.ts'
import { Note } from '#components/ui/note.tsx'
import type { FormAction } from '#lib/actions/define.ts'
import type { OpenText } from '#lib/content/desk/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { text: OpenText; language: Locale; mayPublish: boolean; sendBack: FormAction }

/** How far the draft is on its way to readers, and what can be done with it there. */
export function ReviewNote({ text, language, mayPublish, sendBack }: Props) {
  const t = translator(language, 'review')
  const { review, embargoUntil, record, locale } = text
  return (
    <>
      {embargoUntil && <Note tone="notice" title={t('embargo.title')}><p>{t('embargo.until')} <Moment at={embargoUntil} language={language} /></p></Note>}
      {review?.state === 'scheduled' && review.scheduledAt && (
        <Note tone="notice" title={t('scheduled.title')}>
          <p><Moment at={review.scheduledAt} language={language} /></p>
          <p>{t('scheduled.text')} <a href="/admin/schedule">{t('scheduled.queue')}</a></p>
        </Note>
      )}
      {review?.returned && review.state === 'draft' && (
        <Note tone="open" title={t('returned.title', { name: review.returned.by })}>
          <p>{review.returned.note}</p>
          <p><Moment at={review.returned.at} language={language} /></p>
        </Note>
      )}
      {review?.state === 'in-review' && (
        <Note tone="notice" title={t('inReview.title')}>
          {review.submitted && <p>{t('inReview.by', { name: review.submitted.by })} · <Moment at={review.submitted.at} language={language} /></p>}
          <p>{t('inReview.warning')}</p>
          {mayPublish && (
            <ActionForm action={sendBack} request={randomUUID()} words={formWords(language)} submit={t('sendBack.submit')} quiet label={t('sendBack.title')}>
              <input type="hidden" name="recordId" value={record.id} />
              <input type="hidden" name="locale" value={locale} />
              <input type="hidden" name="version" value={text.version} />
              <FormField name="note" label={t('sendBack.note')} hint={t('sendBack.hint')} rows={2} maxLength={500} />
            </ActionForm>
          )}
        </Note>
      )}
    </>
  )
}
