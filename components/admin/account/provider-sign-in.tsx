import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { formWords } from '#components/admin/form/words.ts'
import { sentenceOf } from '#components/admin/form/sentence.ts'
import { networkLimit } from '#lib/auth/attempts/limits.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** The sentence of a refusal; what stands in an address by somebody else's hand says nothing. */
function sentenceFor(code: string, language: Locale): string | null {
  const { issues, refusals } = formWords(language)
  const words = { ...refusals, ...issues }
  return Object.hasOwn(words, code) ? sentenceOf(words, code, { minutes: networkLimit.seconds / 60 }) : null
}

type Props = { name: string; next: string | null; refused: unknown; trouble: unknown; language: Locale }

/** Signing in by the organisation's provider: a link, since it leads to another site, and why it did not come to anything. */
export function ProviderSignIn({ name, next, refused, trouble, language }: Props) {
  const t = translator(language, 'signIn')
  const sentence = typeof refused === 'string' ? sentenceFor(refused, language) : null
  const code = typeof trouble === 'string' && /^[\w-]{1,40}$/.test(trouble) ? trouble : null
  return (
    <>
      {sentence && <ErrorSummary title={<strong>{t('provider.refused', { name })}</strong>} entries={[]}><p>{sentence}{code && <> <code>{code}</code></>}</p></ErrorSummary>}
      <p><a className="btn" href={`/admin/api/provider/begin${next ? `?next=${encodeURIComponent(next)}` : ''}`}>{t('provider.with', { name })}</a></p>
      <p>{t('provider.or')}</p>
    </>
  )
}
