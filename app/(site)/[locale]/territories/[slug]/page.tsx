import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { FigureSection } from '#components/figure/figure-section.tsx'
import { Attachments } from '#components/site/attachments.tsx'
import { BodyText } from '#components/site/body.tsx'
import { Doubts, Sources } from '#components/site/dossier.tsx'
import { FallbackNote, WithdrawalNote } from '#components/site/fallback-note.tsx'
import { RecordFoot } from '#components/site/record-foot.tsx'
import { ActivitySection, MembershipSection, ReferenceSection, TopicSection } from '#components/site/record-sections.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { SpellingList } from '#components/site/spelling-list.tsx'
import { TieSections } from '#components/site/tie-sections.tsx'
import { TerritoryFactList } from '#components/territory/territory-facts.tsx'
import { TerritoryHead } from '#components/territory/territory-head.tsx'
import { TerritoryBodies, TerritoryPlaces } from '#components/territory/territory-surroundings.tsx'
import { Columns } from '#components/ui/columns.tsx'
import { linkedRecords } from '#lib/content/body-words.ts'
import { readFilters, type SearchParams } from '#lib/content/filters.ts'
import { findReferences } from '#lib/content/references/queries.ts'
import { findDossier } from '#lib/domain/evidence/queries.ts'
import { findFiguresOf } from '#lib/domain/figures/queries.ts'
import { findInvolvement } from '#lib/domain/involvement/queries.ts'
import { activityPage } from '#lib/domain/involvement/schema.ts'
import { findBodies } from '#lib/domain/territories/bodies/queries.ts'
import { findTerritory } from '#lib/domain/territories/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { findPictures } from '#lib/media/queries.ts'
import { territoryCard } from '#lib/og/content/actor.ts'
import { territoryData } from '#lib/seo/actor-data.ts'
import { recordMetadata } from '#lib/seo/metadata.ts'
import { localeOf, openPage } from '../../open-page.ts'
import { versionsOf } from '../../versions.ts'

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<SearchParams> }

const open = cache(async (locale: Locale, slug: string) => {
  const page = await openPage('territory', locale, slug)
  const facts = await findTerritory(page.id, locale)
  if (!facts) notFound()
  return { page, facts, title: facts.self.name.text }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: given, slug } = await params
  const locale = localeOf(given)
  const { page, facts, title } = await open(locale, slug)
  const t = translator(locale, 'territory')
  return recordMetadata({ page, locale, title, description: page.text?.summary ?? t('description', { name: title }), card: territoryCard(facts, locale) })
}

export default async function TerritoryPage({ params, searchParams }: Props) {
  const { locale: given, slug } = await params
  const locale = localeOf(given)
  const { page, facts, title } = await open(locale, slug)
  const t = translator(locale, 'territory')
  const site = translator(locale, 'site')
  const { filters } = readFilters(activityPage, await searchParams)
  const involved = { recordIds: [facts.id, ...facts.governments.map(({ id }) => id)], placeId: facts.id }
  const activities = await findInvolvement(involved, filters.page, locale)
  const bodies = await findBodies(facts.id)
  const dossier = await findDossier([page.id], locale)
  const references = await findReferences([...linkedRecords(page.text?.body ?? []), ...bodies.items.map(({ id }) => id)], locale)
  const path = facts.self.href ?? sectionPath(locale, 'territories')
  return (
    <SitePage
      locale={locale}
      section="territories"
      versions={versionsOf(page)}
      trail={[{ href: sectionPath(locale, 'territories'), label: site('sections.territories') }, { label: title }]}
      data={[territoryData(facts, page, locale)]}
    >
      <TerritoryHead facts={facts} locale={locale} summary={page.text?.summary} />
      <Columns aside={<TerritoryFactList facts={facts} locale={locale} />} asideLabel={t('inBrief')}>
        <FallbackNote page={page} locale={locale} />
        <WithdrawalNote page={page} locale={locale} />
        <BodyText body={page.text?.body ?? []} references={references} pictures={await findPictures(page.text?.body ?? [])} caption={title} locale={locale} />
        <TieSections {...facts.ties} allHref={sectionPath(locale, 'partnerships', { territory: facts.id })} locale={locale} />
        <ActivitySection title={t('activities')} list={activities} locale={locale} path={(number) => `${path}?page=${number}`} />
        <MembershipSection title={t('programmes')} items={facts.memberships} locale={locale} />
        <TerritoryBodies facts={facts} bodies={bodies} references={references} locale={locale} />
        <TopicSection title={t('topics')} topics={facts.topics} locale={locale} />
        <ReferenceSection title={t('articles')} references={facts.articles} locale={locale} />
        <TerritoryPlaces facts={facts} locale={locale} />
        <FigureSection figures={await findFiguresOf(page.id, locale)} locale={locale} />
        <SpellingList self={facts.self} spellings={facts.spellings} locale={locale} />
        <Doubts dossier={dossier} locale={locale} />
        <Attachments attachments={page.attachments} locale={locale} />
        <Sources dossier={dossier} locale={locale} />
        <RecordFoot page={page} locale={locale} title={title} />
      </Columns>
    </SitePage>
  )
}
