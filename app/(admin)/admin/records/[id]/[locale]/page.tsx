import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Fragment } from 'react'
import { BehindNote, BesideTexts, ToBeside } from '#components/admin/desk/beside.tsx'
import { TextDesk } from '#components/admin/desk/text-desk.tsx'
import { TextHead } from '#components/admin/desk/text-head.tsx'
import { TitledDesk } from '#components/admin/desk/typed-title.tsx'
import { PartialNote } from '#components/admin/review/partial-note.tsx'
import { ReviewNote } from '#components/admin/review/review-note.tsx'
import { submitWords } from '#components/admin/review/submit-words.ts'
import { textWords } from '#components/admin/desk/text-words.ts'
import { editorWords } from '#components/admin/editor/words.ts'
import { UndoForm } from '#components/admin/history/undo-form.tsx'
import { formWords } from '#components/admin/form/words.ts'
import { Note } from '#components/ui/note.tsx'
import { may } from '#lib/auth/roles.ts'
import { linkedRecords } from '#lib/content/body-words.ts'
import { textPath } from '#lib/content/desk/paths.ts'
import { findBeside } from '#lib/content/desk/beside/queries.ts'
import type { BesideText } from '#lib/content/desk/beside/schema.ts'
import { findReferences } from '#lib/content/references/queries.ts'
import { locales, localeTable } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { findPictures } from '#lib/media/queries.ts'
import { adminLanguage } from '../../../language.ts'
import { discardDraft, publish, sendBack, submitDraft, undoPublish } from '../../actions.ts'
import { openText, type TextParams } from './open-text.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'desk')('text.title') }
}

/** What the bodies of the other languages name and show, as readers of each find it. */
async function drawnOf(others: BesideText[]) {
  const entries = others.map(async ({ locale, words }) => [locale, { references: await findReferences(linkedRecords(words?.body ?? []), locale), pictures: await findPictures(words?.body ?? []) }] as const)
  return Object.fromEntries(await Promise.all(entries))
}

type Props = TextParams & { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function TextPage({ params, searchParams }: Props) {
  const { actor, language, text, locale, can } = await openText(params)
  const t = translator(language, 'desk')
  const { published, withdrawn, undone, submitted, returned, discarded } = await searchParams
  const review = translator(language, 'review')
  const isScheduled = text.review?.state === 'scheduled'
  const { record, draft } = text
  const isOpen = can.edit && !isScheduled
  const unwritten = text.others.filter((other) => !other.isLive && !other.hasDraft && may(actor, 'text:edit', other.locale)).map((other) => other.locale)
  const beside = isOpen ? await findBeside(actor, record.id, locale) : null
  return (
    <TitledDesk>
      <TextHead text={text} language={language} place="edit" />
      {published && text.path && (
        <p className="done" role="status">
          {t('text.published', { edition: text.edition, language: t(`names.langs.${locale}`) })} <a href={text.path}>{t('text.asReaders')}</a>
          {unwritten.length > 0 && <> · {t('text.alsoIn')} {unwritten.map((one) => <Fragment key={one}><a href={textPath(record.id, one)} lang={one}>{localeTable[one].name}</a> </Fragment>)}</>}
        </p>
      )}
      {undone && <p className="done" role="status">{translator(language, 'history')('undo.done')}</p>}
      {discarded && !text.hasDraft && <p className="done" role="status">{t('text.discarded')} <a href={`${textPath(record.id, locale)}/history#saves`}>{t('text.toSaves')}</a></p>}
      {withdrawn && <p className="done" role="status">{t('text.withdrawn')}</p>}
      {submitted && text.review?.state === 'in-review' && <p className="done" role="status">{review('submit.done')}</p>}
      {returned && text.review?.returned && <p className="done" role="status">{review('sendBack.done')}</p>}
      <ReviewNote text={text} language={language} mayPublish={can.publish} sendBack={sendBack} />
      {text.withdrawn && <Note tone="notice" title={t(`withdraw.kinds.${text.withdrawn.kind}`)}><p lang={locale}>{text.withdrawn.reason}</p></Note>}
      {beside && <BehindNote behind={beside.behind} language={language} />}
      {beside && <ToBeside others={beside.others} language={language} />}
      {isScheduled ? <p><a className="btn quiet" href={`/admin/records/${record.id}/${locale}/preview`}>{t('tabs.preview')}</a></p> : beside ? (
        <div className="with-beside">
          <div className="written">
            {/* Opened anew when the server has another version: published, discarded, brought back. */}
            <TextDesk key={text.version}
              recordId={record.id} locale={locale} language={language} version={text.version} edition={text.hasDraft ? 0 : text.edition} draft={draft} issues={text.issues} address={text.address} otherAddresses={text.otherAddresses} isFirst={text.isFirst} hasDraft={text.hasDraft} mayPublish={can.publish} request={randomUUID()}
              words={textWords(language)} formWords={formWords(language)} editorWords={editorWords(language)} publish={publish}
              discard={discardDraft} submit={submitDraft} submitWords={submitWords(language)} isInReview={text.review?.state === 'in-review'}
              partial={<PartialNote others={text.others} isFirst={text.isFirst} language={language} />}
              release={<a href={`/admin/records/${record.id}/release?locale=${locale}`}>{review('release.title')}</a>}
            />
          </div>
          <BesideTexts beside={beside} recordId={record.id} editable={locales.filter((one) => may(actor, 'text:edit', one))} drawn={await drawnOf(beside.others)} language={language} />
        </div>
      ) : <p>{t('text.notYours')} <a href={`/admin/records/${record.id}/${locale}/preview`}>{t('tabs.preview')}</a></p>}
      {published && can.publish && <UndoForm text={text} action={undoPublish} language={language} />}
    </TitledDesk>
  )
}
