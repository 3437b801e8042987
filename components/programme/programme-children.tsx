import { DateText } from '#components/site/date-text.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { IndexList } from '#components/ui/index-list.tsx'
import { Section } from '#components/ui/section.tsx'
import type { ProgrammeFacts } from '#lib/domain/programmes/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** Editions of a programme and projects under it. */
export function ProgrammeChildren({ facts, locale }: { facts: ProgrammeFacts; locale: Locale }) {
  if (!facts.children.length) return null
  const t = translator(locale, 'programme')
  const kinds = translator(locale, 'vocabulary.programmeKind')
  return (
    <Section title={t('children')} id="editions" ruled>
      <IndexList
        level={3}
        entries={facts.children.map(({ reference, kind, date, confidence }) => ({
          id: reference.id,
          href: reference.href ?? undefined,
          title: <NameOf name={reference.name} locale={locale} />,
          meta: (
            <>
              {kinds(kind as 'network')}
              {date && <> · <DateText value={date} locale={locale} confidence={confidence} /></>}
            </>
          ),
        }))}
      />
    </Section>
  )
}
