import { randomUUID } from 'node:crypto'
import { PlainAction } from '#components/admin/form/plain-action.tsx'
import type { FormAction } from '#lib/actions/define.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** Begins an article in one of the languages that the person may write. */
export function NewArticle({ action, mayWrite, language }: { action: FormAction; mayWrite: Locale[]; language: Locale }) {
  const t = translator(language, 'desk')
  if (!mayWrite.length) return null
  return (
    <section aria-labelledby="new-article" className="new">
      <h2 id="new-article">{t('articles.new')}</h2>
      <PlainAction action={action} request={randomUUID()}>
        {mayWrite.map((locale) => <button key={locale} className="btn" name="locale" value={locale}>{t('articles.in', { language: t(`names.langs.${locale}`) })}</button>)}
      </PlainAction>
    </section>
  )
}
