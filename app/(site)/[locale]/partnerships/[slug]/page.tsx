import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { FigureSection } from '#components/figure/figure-section.tsx'
import { PartnershipFactList } from '#components/partnership/partnership-facts.tsx'
import { PartnershipHead } from '#components/partnership/partnership-head.tsx'
import { PartnershipTimeline } from '#components/partnership/partnership-timeline.tsx'
import { Attachments } from '#components/site/attachments.tsx'
import { BodyText } from '#components/site/body.tsx'
import { Doubts, Sources } from '#components/site/dossier.tsx'
import { FallbackNote, WithdrawalNote } from '#components/site/fallback-note.tsx'
import { RecordFoot } from '#components/site/record-foot.tsx'
import { ReferenceLink } from '#components/site/reference-link.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { Words } from '#components/site/words.tsx'
import { Columns } from '#components/ui/columns.tsx'
import { Section } from '#components/ui/section.tsx'
import { linkedRecords } from '#lib/content/body-words.ts'
import { findReferences } from '#lib/content/references/queries.ts'
import { findDossier } from '#lib/domain/evidence/queries.ts'
import { findFiguresOf } from '#lib/domain/figures/queries.ts'
import { findPartnership } from '#lib/domain/partnerships/queries.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { findPictures } from '#lib/media/queries.ts'
import { tieCard } from '#lib/og/content/tie.ts'
import { partnershipData } from '#lib/seo/json-ld.ts'
import { recordMetadata } from '#lib/seo/metadata.ts'
import { localeOf, openPage } from '../../open-page.ts'
import { sheetPathOf, versionsOf } from '../../versions.ts'

type Props = { params: Promise<{ locale: string; slug: string }> }

const open = cache(async (locale: Locale, slug: string) => {
  const page = await openPage('partnership', locale, slug)
  const facts = await findPartnership(page.id, locale)
  if (!facts) notFound()
  return { page, facts, title: page.text?.title ?? facts.self.name.text }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: given, slug } = await params
  const locale = localeOf(given)
  const { page, title, facts } = await open(locale, slug)
  return recordMetadata({ page, locale, title, description: page.text?.summary ?? facts.classNote, card: tieCard(facts, locale) })
}

export default async function PartnershipPage({ params }: Props) {
  const { locale: given, slug } = await params
  const locale = localeOf(given)
  const { page, facts, title } = await open(locale, slug)
  const t = translator(locale, 'partnership')
  const site = translator(locale, 'site')
  const dossier = await findDossier([page.id, ...facts.acts.map((act) => act.id)], locale)
  const references = await findReferences(linkedRecords(page.text?.body ?? []), locale)
  return (
    <SitePage
      locale={locale}
      section="partnerships"
      versions={versionsOf(page)}
      trail={[{ href: sectionPath(locale, 'partnerships'), label: site('sections.partnerships') }, { label: title }]}
      data={[partnershipData(facts, page, locale, title)]}
    >
      <PartnershipHead facts={facts} locale={locale} heading={title} />
      <Columns aside={<PartnershipFactList facts={facts} locale={locale} sheetHref={sheetPathOf(page, locale)} />} asideLabel={t('inBrief')}>
        <FallbackNote page={page} locale={locale} />
        <WithdrawalNote page={page} locale={locale} />
        {page.text && <p className="lead"><Words text={page.text.summary} locale={locale} /></p>}
        {facts.classNote && <p><Words text={facts.classNote} locale={locale} /></p>}
        <BodyText body={page.text?.body ?? []} references={references} pictures={await findPictures(page.text?.body ?? [])} caption={title} locale={locale} />
        <PartnershipTimeline facts={facts} locale={locale} />
        <FigureSection figures={await findFiguresOf(page.id, locale)} locale={locale} />
        <Doubts dossier={dossier} locale={locale} />
        {facts.articles.length > 0 && (
          <Section title={t('articles')}>
            <ul>{facts.articles.map((article) => <li key={article.id}><ReferenceLink reference={article} locale={locale} /></li>)}</ul>
          </Section>
        )}
        <Attachments attachments={page.attachments} locale={locale} />
        <Sources dossier={dossier} locale={locale} />
        <RecordFoot page={page} locale={locale} title={title} />
      </Columns>
    </SitePage>
  )
}
