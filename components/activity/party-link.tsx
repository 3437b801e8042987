import { ReferenceLink } from '#components/site/reference-link.tsx'
import { foreignRuns } from '#lib/content/scripts.ts'
import type { Reference } from '#lib/content/references/reference.ts'
import type { Locale } from '#lib/i18n/locales.ts'

/** A record with its own form behind it where that is in another script: an Italian name twice tells an English reader nothing. */
export function PartyLink({ reference, locale }: { reference: Reference; locale: Locale }) {
  const isOtherScript = locale === 'ja' || foreignRuns(reference.own?.text ?? '', locale).some(({ lang }) => lang)
  return <ReferenceLink reference={reference} locale={locale} withOwn={isOtherScript} />
}
