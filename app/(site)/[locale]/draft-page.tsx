import type { ComponentType } from 'react'
import { PreviewMark } from '#components/site/preview-mark.tsx'
import { BodyText } from '#components/site/body.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { Words } from '#components/site/words.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { linkedRecords } from '#lib/content/body-words.ts'
import { showDraft } from '#lib/content/previews/previewed.ts'
import { findReferences } from '#lib/content/references/queries.ts'
import { isTextOnly } from '#lib/content/text-only.ts'
import type { DraftPage as Drafted } from '#lib/content/texts/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { PageKind } from '#lib/i18n/paths.ts'
import { findPictures } from '#lib/media/queries.ts'
import ActivityPage from './activities/[slug]/page.tsx'
import ArticlePage from './articles/[slug]/page.tsx'
import OrganisationPage from './organisations/[slug]/page.tsx'
import InstitutionalPage from './pages/[slug]/page.tsx'
import PartnershipPage from './partnerships/[slug]/page.tsx'
import ProgrammePage from './programmes/[slug]/page.tsx'
import SourcePage from './sources/[slug]/page.tsx'
import TerritoryPage from './territories/[slug]/page.tsx'
import TopicPage from './topics/[slug]/page.tsx'
import { versionsOf } from './versions.ts'

type PageProps = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<Record<string, never>> }

const pages: Record<PageKind, ComponentType<PageProps>> = {
  activity: ActivityPage, article: ArticlePage, organisation: OrganisationPage, page: InstitutionalPage, partnership: PartnershipPage,
  programme: ProgrammePage, source: SourcePage, territory: TerritoryPage, topic: TopicPage,
}

/** The words alone, in the portal's frame: a hidden record has no page yet whose facts readers could see. */
async function WordsPage({ drafted: { page }, locale }: { drafted: Drafted; locale: Locale }) {
  const { title = '', summary = '', body = [] } = page.text ?? {}
  const references = await findReferences(linkedRecords(body), locale)
  return (
    <SitePage locale={locale} versions={versionsOf(page)}>
      <PageHeader title={<Words text={title || '…'} locale={locale} />} summary={<Words text={summary} locale={locale} />} />
      <BodyText body={body} references={references} pictures={await findPictures(body)} caption={title} locale={locale} />
    </SitePage>
  )
}

type Props = { drafted: Drafted; locale: Locale; expiresAt?: Date }

/** A draft as readers would see it, under a mark that says what it is. Whoever draws it has asked who may see it. */
export function DraftPage({ drafted, locale, expiresAt }: Props) {
  const { page, isPublic, embargoUntil } = drafted
  const Page = pages[page.kind as PageKind]
  const isWhole = isPublic || isTextOnly(page.kind)
  if (isWhole) showDraft(page)
  return (
    <>
      <PreviewMark locale={locale} embargoUntil={embargoUntil} expiresAt={expiresAt} />
      {isWhole ? <Page params={Promise.resolve({ locale, slug: page.id })} searchParams={Promise.resolve({})} /> : <WordsPage drafted={drafted} locale={locale} />}
    </>
  )
}
