import type { Metadata } from 'next'
import { TextHead } from '#components/admin/desk/text-head.tsx'
import { BodyText } from '#components/site/body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { linkedRecords } from '#lib/content/body-words.ts'
import { findReferences } from '#lib/content/references/queries.ts'
import { translator } from '#lib/i18n/translator.ts'
import { findPictures } from '#lib/media/queries.ts'
import { adminLanguage } from '../../../../language.ts'
import { openText, type TextParams } from '../open-text.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'desk')('tabs.preview') }
}

/** The draft as readers would see its words, with links as they would lead. */
export default async function PreviewPage({ params }: TextParams) {
  const { language, text, locale } = await openText(params)
  const { title, summary, body } = text.draft
  const references = await findReferences(linkedRecords(body), locale)
  return (
    <div className="desk">
      <TextHead text={text} language={language} place="preview" />
      <article className="preview" lang={locale} aria-label={translator(language, 'desk')('tabs.preview')}>
        <PageHeader title={title || '…'} summary={summary} />
        <BodyText body={body} references={references} pictures={await findPictures(body)} caption={title} locale={locale} />
      </article>
    </div>
  )
}
