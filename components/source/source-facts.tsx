import { ReferenceLink } from '#components/site/reference-link.tsx'
import { Words } from '#components/site/words.tsx'
import { SourceDate } from '#components/source/source-description.tsx'
import { FactList } from '#components/ui/fact-list.tsx'
import { Section } from '#components/ui/section.tsx'
import type { SourceFacts } from '#lib/domain/sources/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { source: SourceFacts; locale: Locale }

/** What a source is: who published it, when, in which language, where, and which other source it depends on. */
export function SourceFactList({ source, locale }: Props) {
  const t = translator(locale, 'source')
  const dossier = translator(locale, 'dossier')
  const languages = translator(locale, 'vocabulary.language')
  const language = languages((source.language.split('-')[0] ?? 'it') as 'it')
  const { publisher } = source
  return (
    <Section title={t('inBrief')}>
      <FactList
        facts={[
          {
            term: t('publisher'),
            value: publisher ? <><Words text={publisher} locale={locale} />{source.isDerivedPublisher && dossier('derived')}</> : t('notGiven'),
          },
          ...(source.author ? [{ term: t('author'), value: <Words text={source.author} locale={locale} /> }] : []),
          { term: t('language'), value: source.isDerivedLanguage ? `${language}${t('derivedLanguage')}` : language },
          { term: t('date'), value: <SourceDate source={source} locale={locale} /> },
          { term: t('address'), value: addressOf(source.url, locale) },
          ...source.relations.map(({ relation, sources }) => ({
            term: t(`relation.${relation}`),
            value: sources.map((one) => <ReferenceLink key={one.id} reference={one} locale={locale} />),
          })),
        ]}
      />
    </Section>
  )
}

function addressOf(url: string | null, locale: Locale) {
  const t = translator(locale, 'source')
  // Whatever an address may hold, only the web is linked.
  if (!url || !/^https?:\/\//.test(url) || !URL.canParse(url)) return t('noAddress')
  return <a href={url} rel="noopener">{t('open', { host: new URL(url).hostname })}</a>
}
