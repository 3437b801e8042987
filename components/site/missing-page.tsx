import { IndexList } from '#components/ui/index-list.tsx'
import { MissingArc } from '#components/ui/missing-arc.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import type { PageText } from '#lib/content/texts/page-text.ts'
import { type Locale, localeTable, locales } from '#lib/i18n/locales.ts'
import { homePath, type Section as List, sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = {
  locale: Locale
  /** The text asked for, where it is published in other languages */
  elsewhere: PageText | null
  /** The address names no language, so the sentence stands in each */
  isForEveryReader: boolean
}

const lists: List[] = ['partnerships', 'territories', 'activities', 'articles', 'timeline', 'sources']

/** What a reader finds where there is no page: the sentence, the languages that have the text, and ways on. */
export function MissingPage({ locale, elsewhere, isForEveryReader }: Props) {
  const t = translator(locale, 'missing')
  const site = translator(locale, 'site')
  const others = isForEveryReader ? locales.filter((lang) => lang !== locale) : []
  const ways = [{ href: homePath(locale), title: site('home') }, ...lists.map((list) => ({ href: sectionPath(locale, list), title: site(`sections.${list}`) }))]
  return (
    <>
      <PageHeader title={t('title')} summary={elsewhere ? undefined : t('sentence')} />
      {elsewhere && <Elsewhere page={elsewhere} words={t('elsewhere')} />}
      {others.map((lang) => <p key={lang} lang={lang}>{translator(lang, 'missing')('sentence')}</p>)}
      <MissingArc />
      <Section title={t('again')}>
        <IndexList entries={ways} />
      </Section>
    </>
  )
}

function Elsewhere({ page, words }: { page: PageText; words: string }) {
  const versions = page.addresses.filter(({ locale }) => page.readable.includes(locale))
  return (
    <>
      <p>{words}</p>
      <IndexList
        entries={versions.map(({ locale, path }) => ({
          href: path,
          title: page.otherTitle?.lang === locale ? page.otherTitle.text : localeTable[locale].name,
          lang: locale,
          meta: page.otherTitle?.lang === locale && <span lang={locale}>{localeTable[locale].name}</span>,
        }))}
      />
    </>
  )
}
