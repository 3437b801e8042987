import { foreignRuns } from '#lib/content/scripts.ts'
import type { Locale } from '#lib/i18n/locales.ts'

/** Plain text in which words of another script carry their language. */
export function Words({ text, locale }: { text: string; locale: Locale }) {
  return foreignRuns(text, locale).map((run, index) =>
    run.lang ? <span key={index} lang={run.lang}>{run.text}</span> : run.text,
  )
}
