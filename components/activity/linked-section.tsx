import { PartyLink } from '#components/activity/party-link.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Reference } from '#lib/content/references/reference.ts'
import type { Locale } from '#lib/i18n/locales.ts'

type Props = { title: string; references: Reference[]; locale: Locale; more?: string | null }

/** Other records under a heading; nothing where there are none. */
export function LinkedSection({ title, references, locale, more }: Props) {
  if (!references.length) return null
  return (
    <Section title={title}>
      <ul>{references.map((one) => <li key={one.id}><PartyLink reference={one} locale={locale} /></li>)}</ul>
      {more && <p>{more}</p>}
    </Section>
  )
}
