import { NameOf } from '#components/site/shown-name.tsx'
import { Chips } from '#components/ui/chips.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Reference } from '#lib/content/references/reference.ts'
import type { Locale } from '#lib/i18n/locales.ts'

/** Records that a text is about, as links side by side; those without an address are left out. */
export function ReferenceChips({ title, references, locale }: { title: string; references: Reference[]; locale: Locale }) {
  const chips = references.flatMap(({ href, name }) => (href ? [{ href, label: <NameOf name={name} locale={locale} /> }] : []))
  if (!chips.length) return null
  return (
    <Section title={title}>
      <Chips chips={chips} label={title} />
    </Section>
  )
}
