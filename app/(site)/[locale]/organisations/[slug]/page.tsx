import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { FigureSection } from '#components/figure/figure-section.tsx'
import { OrganisationFactList } from '#components/organisation/organisation-facts.tsx'
import { OrganisationHead } from '#components/organisation/organisation-head.tsx'
import { OrganisationHolders, OrganisationMilestones } from '#components/organisation/organisation-sections.tsx'
import { Attachments } from '#components/site/attachments.tsx'
import { BodyText } from '#components/site/body.tsx'
import { Doubts, Sources } from '#components/site/dossier.tsx'
import { FallbackNote, WithdrawalNote } from '#components/site/fallback-note.tsx'
import { RecordFoot } from '#components/site/record-foot.tsx'
import { ActivitySection, MembershipSection, ReferenceSection, TopicSection } from '#components/site/record-sections.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { SpellingList } from '#components/site/spelling-list.tsx'
import { TieSections } from '#components/site/tie-sections.tsx'
import { Columns } from '#components/ui/columns.tsx'
import { linkedRecords } from '#lib/content/body-words.ts'
import { readFilters, type SearchParams } from '#lib/content/filters.ts'
import { findReferences } from '#lib/content/references/queries.ts'
import { findDossier } from '#lib/domain/evidence/queries.ts'
import { findFiguresOf } from '#lib/domain/figures/queries.ts'
import { findInvolvement } from '#lib/domain/involvement/queries.ts'
import { activityPage } from '#lib/domain/involvement/schema.ts'
import { findOrganisation } from '#lib/domain/organisations/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { findPictures } from '#lib/media/queries.ts'
import { organisationCard } from '#lib/og/content/actor.ts'
import { organisationData } from '#lib/seo/actor-data.ts'
import { recordMetadata } from '#lib/seo/metadata.ts'
import { localeOf, openPage } from '../../open-page.ts'
import { versionsOf } from '../../versions.ts'

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<SearchParams> }

const open = cache(async (locale: Locale, slug: string) => {
  const page = await openPage('organisation', locale, slug)
  const facts = await findOrganisation(page.id, locale)
  if (!facts) notFound()
  return { page, facts, title: facts.self.name.text }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: given, slug } = await params
  const locale = localeOf(given)
  const { page, facts, title } = await open(locale, slug)
  const t = translator(locale, 'organisation')
  return recordMetadata({ page, locale, title, description: page.text?.summary ?? t('description', { name: title }), card: organisationCard(facts, locale) })
}

export default async function OrganisationPage({ params, searchParams }: Props) {
  const { locale: given, slug } = await params
  const locale = localeOf(given)
  const { page, facts, title } = await open(locale, slug)
  const t = translator(locale, 'organisation')
  const site = translator(locale, 'site')
  const { filters } = readFilters(activityPage, await searchParams)
  const activities = await findInvolvement({ recordIds: [facts.id] }, filters.page, locale)
  const dossier = await findDossier([page.id], locale)
  const references = await findReferences(linkedRecords(page.text?.body ?? []), locale)
  const path = facts.self.href ?? sectionPath(locale, 'organisations')
  return (
    <SitePage
      locale={locale}
      section="organisations"
      versions={versionsOf(page)}
      trail={[{ href: sectionPath(locale, 'organisations'), label: site('sections.organisations') }, { label: title }]}
      data={[organisationData(facts, page, locale)]}
    >
      <OrganisationHead facts={facts} locale={locale} summary={page.text?.summary} />
      <Columns aside={<OrganisationFactList facts={facts} locale={locale} />} asideLabel={t('inBrief')}>
        <FallbackNote page={page} locale={locale} />
        <WithdrawalNote page={page} locale={locale} />
        <BodyText body={page.text?.body ?? []} references={references} pictures={await findPictures(page.text?.body ?? [])} caption={title} locale={locale} />
        <TieSections {...facts.ties} allHref={sectionPath(locale, 'partnerships', { q: title })} locale={locale} />
        <OrganisationMilestones facts={facts} locale={locale} />
        <ActivitySection title={t('activities')} list={activities} locale={locale} path={(number) => `${path}?page=${number}`} />
        <MembershipSection title={t('programmes')} items={facts.memberships} locale={locale} />
        <OrganisationHolders facts={facts} locale={locale} />
        <TopicSection title={t('topics')} topics={facts.topics} locale={locale} />
        <ReferenceSection title={t('articles')} references={facts.articles} locale={locale} />
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
