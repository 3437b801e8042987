import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ActivityDates } from '#components/activity/activity-dates.tsx'
import { ActivityFactList } from '#components/activity/activity-facts.tsx'
import { ActivityHead } from '#components/activity/activity-head.tsx'
import { ActivityLines } from '#components/activity/activity-lines.tsx'
import { ActivityParticipants } from '#components/activity/activity-participants.tsx'
import { ActivityStops } from '#components/activity/activity-stops.tsx'
import { AnnouncedNote } from '#components/activity/announced-note.tsx'
import { LinkedSection } from '#components/activity/linked-section.tsx'
import { MilestoneCord } from '#components/activity/milestone-cord.tsx'
import { FigureSection } from '#components/figure/figure-section.tsx'
import { Attachments } from '#components/site/attachments.tsx'
import { BodyText } from '#components/site/body.tsx'
import { Doubts, Sources } from '#components/site/dossier.tsx'
import { FallbackNote, WithdrawalNote } from '#components/site/fallback-note.tsx'
import { RecordFoot } from '#components/site/record-foot.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { Columns } from '#components/ui/columns.tsx'
import { Section } from '#components/ui/section.tsx'
import { linkedRecords } from '#lib/content/body-words.ts'
import { findReferences } from '#lib/content/references/queries.ts'
import { findActivity } from '#lib/domain/activities/queries.ts'
import { hasSheet } from '#lib/domain/activities/schema.ts'
import { findDossier } from '#lib/domain/evidence/queries.ts'
import { findFiguresOf } from '#lib/domain/figures/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { findPictures } from '#lib/media/queries.ts'
import { activityCard } from '#lib/og/content/work.ts'
import { activityData } from '#lib/seo/activity-data.ts'
import { recordMetadata } from '#lib/seo/metadata.ts'
import { localeOf, openPage } from '../../open-page.ts'
import { sheetPathOf, versionsOf } from '../../versions.ts'

type Props = { params: Promise<{ locale: string; slug: string }> }

const open = cache(async (locale: Locale, slug: string) => {
  const page = await openPage('activity', locale, slug)
  const facts = await findActivity(page.id, locale)
  if (!facts) notFound()
  return { page, facts, title: page.text?.title ?? facts.self.name.text }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: given, slug } = await params
  const locale = localeOf(given)
  const { page, facts, title } = await open(locale, slug)
  const site = translator(locale, 'site')
  const description = page.text?.summary ?? `${site('sections.activities')}: ${title}`
  return recordMetadata({ page, locale, title, description, card: activityCard(facts, page, locale) })
}

export default async function ActivityPage({ params }: Props) {
  const { locale: given, slug } = await params
  const locale = localeOf(given)
  const { page, facts, title } = await open(locale, slug)
  const t = translator(locale, 'activity')
  const site = translator(locale, 'site')
  const dossier = await findDossier([page.id], locale)
  const references = await findReferences(linkedRecords(page.text?.body ?? []), locale)
  return (
    <SitePage
      locale={locale}
      section="activities"
      versions={versionsOf(page)}
      trail={[{ href: sectionPath(locale, 'activities'), label: site('sections.activities') }, { label: title }]}
      data={[activityData(facts, page, locale, title)]}
    >
      <ActivityHead facts={facts} page={page} locale={locale} title={title} />
      <Columns aside={<ActivityFactList facts={facts} locale={locale} sheetHref={hasSheet(facts.kind) ? sheetPathOf(page, locale) : undefined} />} asideLabel={t('inBrief')}>
        <FallbackNote page={page} locale={locale} />
        <WithdrawalNote page={page} locale={locale} />
        <AnnouncedNote facts={facts} locale={locale} />
        <BodyText body={page.text?.body ?? []} references={references} pictures={await findPictures(page.text?.body ?? [])} caption={title} locale={locale} />
        <ActivityStops facts={facts} locale={locale} />
        {facts.parts.length > 0 && (
          <Section title={t('parts')} id="parts" ruled>
            <ActivityLines lines={facts.parts} locale={locale} level={3} />
            {facts.omitted.parts > 0 && <p>{t('more', { count: facts.omitted.parts })}</p>}
          </Section>
        )}
        <ActivityParticipants facts={facts} locale={locale} />
        <MilestoneCord milestones={facts.milestones} title={t('milestones')} locale={locale} />
        <ActivityDates dossier={dossier} recordId={page.id} locale={locale} />
        <LinkedSection title={t('related')} references={facts.related} locale={locale} />
        <FigureSection figures={await findFiguresOf(page.id, locale)} locale={locale} />
        <Doubts dossier={dossier} locale={locale} />
        <LinkedSection title={t('articles')} references={facts.articles} locale={locale} />
        <Attachments attachments={page.attachments} locale={locale} />
        <Sources dossier={dossier} locale={locale} />
        <RecordFoot page={page} locale={locale} title={title} />
      </Columns>
    </SitePage>
  )
}
