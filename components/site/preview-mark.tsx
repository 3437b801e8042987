import { Note } from '#components/ui/note.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { formatMoment } from '#lib/i18n/moments.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { locale: Locale; embargoUntil: Date | null; expiresAt: Date | undefined }

/** Says above a preview that this is no page of the portal yet, until when it is not to be spoken of, and how long the link is good. */
export function PreviewMark({ locale, embargoUntil, expiresAt }: Props) {
  const t = translator(locale, 'preview')
  return (
    <div className="wrap" data-preview="draft">
      <Note tone="notice" title={t('title')}>
        <p>{t('text')}</p>
        {embargoUntil && <p><strong>{t('embargo', { moment: formatMoment(embargoUntil, locale) })}</strong></p>}
        {expiresAt && <p>{t('expires', { moment: formatMoment(expiresAt, locale) })} {t('private')}</p>}
      </Note>
    </div>
  )
}
