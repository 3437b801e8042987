import { SourceName } from '#components/site/dossier.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { Uncertain } from '#components/ui/confidence.tsx'
import { FactList } from '#components/ui/fact-list.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Reference } from '#lib/content/references/reference.ts'
import { grouped, otherSpellings, type Spelling, type SpellingGroup } from '#lib/domain/spellings/schema.ts'
import { languageNames } from '#lib/i18n/formatters.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { self: Reference; spellings: Spelling[]; locale: Locale }

/** How else a record is called: in other languages, shorter, and as sources write it, right or wrong. */
export function SpellingList({ self, spellings, locale }: Props) {
  const t = translator(locale, 'spellings')
  const kinds = translator(locale, 'vocabulary.nameKind')
  const shown = [self.name.text, ...(self.own ? [self.own.text] : [])]
  const facts = grouped(otherSpellings(spellings, shown)).map((spelling) => ({
    term: kinds(spelling.kind as 'official'),
    value: <Form spelling={spelling} locale={locale} />,
  }))
  if (!facts.length) return null
  return (
    <Section title={t('title')} id="names">
      <FactList facts={facts} />
    </Section>
  )
}

function Form({ spelling, locale }: { spelling: SpellingGroup; locale: Locale }) {
  const common = translator(locale, 'common')
  const { form, lang, langs, reading, romanisation, confidence, source } = spelling
  const name = <NameOf name={{ text: form, lang, reading: locale === 'ja' && lang === 'ja' ? reading : romanisation, isUncertain: false }} locale={locale} withReading />
  const languages = languageNames(locale)
  return (
    <>
      {confidence === 'uncertain' ? <Uncertain word={common('toBeChecked')}>{name}</Uncertain> : name}
      {' · '}
      {langs.map((one) => languages.of(one)).join(locale === 'ja' ? '、' : ', ')}
      {source && <> · <SourceName source={source} locale={locale} /></>}
    </>
  )
}
