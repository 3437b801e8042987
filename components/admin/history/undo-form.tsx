import { randomUUID } from 'node:crypto'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import type { OpenText } from '#lib/content/desk/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** Takes the newest publication back, and says beforehand what readers then have. */
export function UndoForm({ text, action, language }: { text: OpenText; action: FormAction; language: Locale }) {
  const t = translator(language, 'history.undo')
  if (!text.undo) return null
  return (
    <section aria-labelledby="undo">
      <h2 id="undo">{t('title')}</h2>
      <ActionForm action={action} request={randomUUID()} words={formWords(language)} submit={t('submit', { edition: text.edition })} quiet label={t('title')}>
        <input type="hidden" name="recordId" value={text.record.id} />
        <input type="hidden" name="locale" value={text.locale} />
        <input type="hidden" name="version" value={text.version} />
        <input type="hidden" name="edition" value={text.edition} />
        <p>{text.undo === 'previous' ? t('previous') : t('draft')}</p>
      </ActionForm>
    </section>
  )
}
