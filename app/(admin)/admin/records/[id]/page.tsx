import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { AttachmentList } from '#components/admin/attachments/attachment-list.tsx'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { formWords } from '#components/admin/form/words.ts'
import { ActivityForm } from '#components/admin/review/activity-form.tsx'
import { EmbargoForm } from '#components/admin/review/embargo-form.tsx'
import { PlainAction } from '#components/admin/form/plain-action.tsx'
import { LinkForm, NamesForms, VisibilityForm } from '#components/admin/desk/record-forms.tsx'
import { TextColumns } from '#components/admin/desk/text-columns.tsx'
import { Saved } from '#components/admin/form/saved.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { may } from '#lib/auth/roles.ts'
import { factsPath, recordDeskPath } from '#lib/content/desk/paths.ts'
import { isForTrash } from '#lib/content/trash/queries.ts'
import { keptInTrash } from '#lib/content/trash/schema.ts'
import { locales, localeTable } from '#lib/i18n/locales.ts'
import { isPageKind } from '#lib/i18n/paths.ts'
import { kindWords } from '#components/admin/desk/kind-words.ts'
import { translator } from '#lib/i18n/translator.ts'
import { listAttachmentsOf } from '#lib/media/attachments/desk/queries.ts'
import { addAttachmentPath } from '#lib/media/attachments/file.ts'
import { adminLanguage } from '../../language.ts'
import { openAdmin } from '../../open-admin.ts'
import { openRecord } from './open-record.ts'
import { trashRecord } from '../../trash/actions.ts'
import { duplicateArticle, linkArticle, saveName, setEmbargo, settleActivity, setVisibility } from '../actions.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'desk')('record.title') }
}

export default async function RecordPage({ params, searchParams }: Props) {
  const { actor, language } = await openAdmin()
  const record = await openRecord((await params).id, language)
  const t = translator(language, 'desk')
  const facts = translator(language, 'facts')
  const documents = translator(language, 'desk.attachments')
  const attachments = await listAttachmentsOf(record.id)
  const mayEditFacts = may(actor, 'record:edit-facts')
  const editable = locales.filter((locale) => may(actor, 'text:edit', locale))
  const { saved, begun, released: given } = await searchParams
  const released = typeof given === 'string' ? given : null
  const isArticle = record.kind === 'article'
  const trash = translator(language, 'trash')
  const isThrowable = may(actor, 'record:trash') && (await isForTrash(record))
  return (
    <div className="desk">
      <PageHeader kicker={kindWords(language)[record.kind]} title={record.name.text} titleLang={record.name.lang} meta={<><code>/id/{record.id}</code> · <a href={`${recordDeskPath(record.id)}/history`}>{translator(language, 'history')('facts.link')}</a></>} />
      <Saved asked={saved} language={language} />
      {begun === '1' && <p className="done" role="status">{facts('begin.done')}</p>}
      {released !== null && <p className="done" role="status">{translator(language, 'review.release')('done')} {locales.filter((locale) => released.split('-').includes(locale)).map((locale) => <span key={locale} lang={locale}>{localeTable[locale].name} </span>)}</p>}
      {isPageKind(record.kind) && (
        <section aria-labelledby="texts">
          <h2 id="texts">{t('record.texts')}</h2>
          <TextColumns record={record} language={language} editable={editable} />
          {may(actor, 'text:publish') && record.texts.some(({ draftState }) => draftState) && <p><a className="btn quiet" href={`${recordDeskPath(record.id)}/release`}>{translator(language, 'review.release')('title')}</a></p>}
        </section>
      )}
      <section aria-labelledby="documents">
        <h2 id="documents">{documents('ofRecord')}</h2>
        {attachments.length > 0 ? <AttachmentList items={attachments} language={language} /> : <p>{documents('ofRecordNone')}</p>}
        {may(actor, 'attachment:add') && <p><a className="btn quiet" href={addAttachmentPath(record.id)}>{documents('add')}</a></p>}
      </section>
      {isArticle && may(actor, 'article:link') && (
        <section aria-labelledby="links"><h2 id="links">{t('links.title')}</h2><LinkForm key={record.version} record={record} action={linkArticle} language={language} /></section>
      )}
      {isArticle && may(actor, 'text:publish') && (
        <section aria-labelledby="embargo"><h2 id="embargo">{translator(language, 'review.embargo')('title')}</h2><EmbargoForm key={record.version} recordId={record.id} version={record.version} until={record.embargoUntil} action={setEmbargo} language={language} /></section>
      )}
      {record.activity && mayEditFacts && (
        <section aria-labelledby="activity"><h2 id="activity">{translator(language, 'review.activity')('title')}</h2><ActivityForm key={record.version} record={record} action={settleActivity} language={language} /></section>
      )}
      {isArticle && may(actor, 'article:create') && (
        <section aria-labelledby="duplicate">
          <h2 id="duplicate">{t('record.duplicate')}</h2>
          <p>{t('record.duplicateHint')}</p>
          <PlainAction action={duplicateArticle} request={randomUUID()}>
            <input type="hidden" name="recordId" value={record.id} />
            <button className="btn quiet" name="locale" value={language}>{t('record.duplicateNow')}</button>
          </PlainAction>
        </section>
      )}
      {!isArticle && record.kind !== 'page' && (
        <section aria-labelledby="facts"><h2 id="facts">{facts('title')}</h2><p>{facts('lead')}</p><p><a className="btn quiet" href={factsPath(record.id)}>{mayEditFacts ? facts('edit') : facts('link')}</a></p></section>
      )}
      {!isArticle && mayEditFacts && (
        <section aria-labelledby="names"><h2 id="names">{t('names.title')}</h2><NamesForms record={record} action={saveName} language={language} key={record.version} /></section>
      )}
      {!isArticle && may(actor, 'record:show-and-hide') && (
        <section aria-labelledby="visibility"><h2 id="visibility">{t('record.visibility')}</h2><VisibilityForm record={record} action={setVisibility} language={language} key={record.version} /></section>
      )}
      {isThrowable && (
        <section aria-labelledby="trash">
          <h2 id="trash">{trash('putTitle')}</h2>
          <ActionForm action={trashRecord} request={randomUUID()} words={formWords(language)} submit={trash('put')} quiet label={trash('putTitle')}>
            <input type="hidden" name="recordId" value={record.id} />
            <p>{trash('putHint', { days: keptInTrash })}{record.kind === 'partnership' && <> {trash('withActs')}</>}</p>
          </ActionForm>
        </section>
      )}
    </div>
  )
}
