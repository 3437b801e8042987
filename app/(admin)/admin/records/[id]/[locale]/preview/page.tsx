import type { Metadata } from 'next'
import { PreviewLinks } from '#components/admin/review/preview-links.tsx'
import { TextHead } from '#components/admin/desk/text-head.tsx'
import { BodyText } from '#components/site/body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { previewPath } from '#lib/bindery/preview-path.ts'
import { linkedRecords } from '#lib/content/body-words.ts'
import { listPreviews } from '#lib/content/previews/queries.ts'
import { newPreviewToken } from '#lib/content/previews/token.ts'
import { findReferences } from '#lib/content/references/queries.ts'
import { translator } from '#lib/i18n/translator.ts'
import { findPictures } from '#lib/media/queries.ts'
import { absoluteUrl } from '#lib/seo/metadata.ts'
import { adminLanguage } from '../../../../language.ts'
import { revokePreview, sharePreview } from '../../../actions.ts'
import { openText, type TextParams } from '../open-text.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'desk')('tabs.preview') }
}

/** The draft as readers would see its words; the way to the whole page, for oneself and for somebody without account. */
export default async function PreviewPage({ params, searchParams }: TextParams & { searchParams: Promise<Record<string, unknown>> }) {
  const { language, text, locale, can } = await openText(params)
  const { link } = await searchParams
  const given = typeof link === 'string' ? link : undefined
  const { links, isOneOfThem } = await listPreviews(text.record.id, locale, given)
  const t = translator(language, 'review.links')
  const { title, summary, body } = text.draft
  const references = await findReferences(linkedRecords(body), locale)
  return (
    <div className="desk">
      <TextHead text={text} language={language} place="preview" />
      {text.hasDraft && (
        <>
          <p><a className="btn" href={`/admin/preview/${text.record.id}/${locale}`}>{t('whole')}</a></p>
          <PreviewLinks
            recordId={text.record.id} locale={locale} version={text.version} links={links} made={given && isOneOfThem ? absoluteUrl(previewPath(locale, given)) : null}
            token={newPreviewToken()} mayShare={can.share} share={sharePreview} revoke={revokePreview} language={language}
          />
        </>
      )}
      <article className="preview" lang={locale} aria-label={translator(language, 'desk')('tabs.preview')}>
        <PageHeader title={title || '…'} summary={summary} />
        <BodyText body={body} references={references} pictures={await findPictures(body)} caption={title} locale={locale} />
      </article>
    </div>
  )
}
