import { Section } from '#components/ui/section.tsx'
import type { Figure } from '#lib/domain/figures/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { FigureIndex } from './figure-index.tsx'

/** What is counted of a record, on its own page; nothing where nothing is. */
export function FigureSection({ figures, locale }: { figures: Figure[]; locale: Locale }) {
  if (!figures.length) return null
  return (
    <Section title={translator(locale, 'site')('sections.figures')} id="figures" ruled>
      <FigureIndex figures={figures} locale={locale} />
    </Section>
  )
}
