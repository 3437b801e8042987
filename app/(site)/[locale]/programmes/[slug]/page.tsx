import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ActivityLines } from '#components/activity/activity-lines.tsx'
import { LinkedSection } from '#components/activity/linked-section.tsx'
import { MilestoneCord } from '#components/activity/milestone-cord.tsx'
import { FigureSection } from '#components/figure/figure-section.tsx'
import { ProgrammeChildren } from '#components/programme/programme-children.tsx'
import { ProgrammeFactList } from '#components/programme/programme-facts.tsx'
import { ProgrammeKind } from '#components/programme/programme-kind.tsx'
import { ProgrammeMembers } from '#components/programme/programme-members.tsx'
import { Attachments } from '#components/site/attachments.tsx'
import { BodyText } from '#components/site/body.tsx'
import { Doubts, Sources } from '#components/site/dossier.tsx'
import { FallbackNote, WithdrawalNote } from '#components/site/fallback-note.tsx'
import { RecordFoot } from '#components/site/record-foot.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { Words } from '#components/site/words.tsx'
import { Columns } from '#components/ui/columns.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { linkedRecords } from '#lib/content/body-words.ts'
import { findReferences } from '#lib/content/references/queries.ts'
import { findDossier } from '#lib/domain/evidence/queries.ts'
import { findFiguresOf } from '#lib/domain/figures/queries.ts'
import { findProgramme } from '#lib/domain/programmes/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { findPictures } from '#lib/media/queries.ts'
import { programmeCard } from '#lib/og/content/work.ts'
import { programmeData } from '#lib/seo/activity-data.ts'
import { recordMetadata } from '#lib/seo/metadata.ts'
import { localeOf, openPage } from '../../open-page.ts'
import { versionsOf } from '../../versions.ts'

type Props = { params: Promise<{ locale: string; slug: string }> }

const open = cache(async (locale: Locale, slug: string) => {
  const page = await openPage('programme', locale, slug)
  const facts = await findProgramme(page.id, locale)
  if (!facts) notFound()
  return { page, facts, title: page.text?.title ?? facts.self.name.text }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: given, slug } = await params
  const locale = localeOf(given)
  const { page, facts, title } = await open(locale, slug)
  const site = translator(locale, 'site')
  const description = page.text?.summary ?? `${site('sections.programmes')}: ${title}`
  return recordMetadata({ page, locale, title, description, card: programmeCard(facts, page, locale) })
}

export default async function ProgrammePage({ params }: Props) {
  const { locale: given, slug } = await params
  const locale = localeOf(given)
  const { page, facts, title } = await open(locale, slug)
  const t = translator(locale, 'programme')
  const site = translator(locale, 'site')
  const dossier = await findDossier([page.id], locale)
  const references = await findReferences(linkedRecords(page.text?.body ?? []), locale)
  const { lang } = facts.self.name
  const { omitted } = facts
  return (
    <SitePage
      locale={locale}
      section="programmes"
      versions={versionsOf(page)}
      trail={[{ href: sectionPath(locale, 'programmes'), label: site('sections.programmes') }, { label: title }]}
      data={[programmeData(facts, page, locale, title)]}
    >
      <PageHeader
        kicker={<ProgrammeKind kind={facts.kind} locale={locale} />}
        title={<Words text={title} locale={locale} />}
        titleLang={page.text || lang === locale ? undefined : lang}
        summary={page.text && <Words text={page.text.summary} locale={locale} />}
      />
      <Columns aside={<ProgrammeFactList facts={facts} locale={locale} />} asideLabel={t('inBrief')}>
        <FallbackNote page={page} locale={locale} />
        <WithdrawalNote page={page} locale={locale} />
        <BodyText body={page.text?.body ?? []} references={references} pictures={await findPictures(page.text?.body ?? [])} caption={title} locale={locale} />
        <ProgrammeChildren facts={facts} locale={locale} />
        <ProgrammeMembers facts={facts} locale={locale} />
        <LinkedSection
          title={t('ties')}
          references={facts.partnerships}
          locale={locale}
          more={omitted.partnerships > 0 ? t('more', { count: omitted.partnerships }) : null}
        />
        {facts.activities.length > 0 && (
          <Section title={t('activities')} id="activities" ruled>
            <ActivityLines lines={facts.activities} locale={locale} level={3} />
          </Section>
        )}
        <MilestoneCord milestones={facts.milestones} title={t('milestones')} locale={locale} />
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
