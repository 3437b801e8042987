import { NameOf } from '#components/site/shown-name.tsx'
import { Section } from '#components/ui/section.tsx'
import type { PersonItem } from '#lib/domain/people/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** Everybody on the page, each leading to their anchor. */
export function PeopleContents({ people, locale }: { people: PersonItem[]; locale: Locale }) {
  const t = translator(locale, 'people')
  return (
    <Section title={t('contents')}>
      <ul>
        {people.map(({ self }) => (
          <li key={self.id} className="py-0.5 text-note"><a href={`#${self.id}`}><NameOf name={self.name} locale={locale} /></a></li>
        ))}
      </ul>
    </Section>
  )
}
