import { NameOf } from '#components/site/shown-name.tsx'
import { Words } from '#components/site/words.tsx'
import { PlaceLine } from '#components/territory/place-line.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { TerritoryFacts } from '#lib/domain/territories/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { facts: TerritoryFacts; locale: Locale; summary: string | undefined }

/** What the place is and where it lies, its name in the reader's form, then in its own script. */
export function TerritoryHead({ facts, locale, summary }: Props) {
  const level = translator(locale, 'vocabulary.level')
  const { self, above } = facts
  return (
    <PageHeader
      kicker={<>{level(facts.level as 'city')}{above.length > 0 && <> · <PlaceLine places={above} locale={locale} /></>}</>}
      title={<NameOf name={self.name} locale={locale} withReading={locale === 'ja' || self.name.lang !== locale} />}
      other={self.own && <NameOf name={self.own} locale={locale} withReading />}
      summary={summary && <Words text={summary} locale={locale} />}
    />
  )
}
