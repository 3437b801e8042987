import type { TextStatus } from '#lib/content/desk/status.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** How a text stands, by word and by shape: filled where readers see it, hollow where they do not yet, struck where no more. */
export function StatusLabel({ status, language }: { status: TextStatus; language: Locale }) {
  return <span className={`status ${status}`}>{translator(language, 'desk')(`statuses.${status}`)}</span>
}
