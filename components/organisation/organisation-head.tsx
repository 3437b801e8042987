import { ReferenceLine } from '#components/site/reference-link.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { Words } from '#components/site/words.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { OrganisationFacts } from '#lib/domain/organisations/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { facts: OrganisationFacts; locale: Locale; summary: string | undefined }

/** What the body is and where it sits, its name in the reader's form, then in its own script. */
export function OrganisationHead({ facts, locale, summary }: Props) {
  const kinds = translator(locale, 'vocabulary.organisationKind')
  const { self, seat } = facts
  return (
    <PageHeader
      kicker={<>{kinds(facts.kind as 'company')}{seat && <> · <ReferenceLine references={[seat]} locale={locale} /></>}</>}
      title={<NameOf name={self.name} locale={locale} withReading={locale === 'ja' || self.name.lang !== locale} />}
      other={self.own && <NameOf name={self.own} locale={locale} withReading />}
      summary={summary && <Words text={summary} locale={locale} />}
    />
  )
}
