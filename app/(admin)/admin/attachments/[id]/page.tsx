import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AttachForm, DescribeForm, EraseAttachmentForm } from '#components/admin/attachments/attachment-forms.tsx'
import { Moment } from '#components/admin/desk/moment.tsx'
import { Saved } from '#components/admin/form/saved.tsx'
import { aboutWord } from '#components/site/attachments.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { may } from '#lib/auth/roles.ts'
import { recordDeskPath } from '#lib/content/desk/paths.ts'
import { findLinked } from '#lib/content/desk/queries.ts'
import type { LinkedName } from '#lib/content/desk/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { findAttachment, type Carrier } from '#lib/media/attachments/desk/queries.ts'
import { attachmentPath } from '#lib/media/attachments/file.ts'
import { adminLanguage } from '../../language.ts'
import { openAdmin } from '../../open-admin.ts'
import { attachAttachment, describeAttachment, eraseAttachment } from '../actions.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'desk.attachments')('one') }
}

/** The records that carry it, and the one for which it was added: nobody has saved that yet. */
async function chosenRecords(records: Carrier[], asked: unknown, language: Locale): Promise<LinkedName[]> {
  if (typeof asked !== 'string' || records.some(({ id }) => id === asked)) return records
  const wished = (await findLinked([asked], language)).get(asked)
  return wished ? [...records, wished] : records
}

/** One attachment: what it is, which records carry it, and how it goes away. */
export default async function AttachmentPage({ params, searchParams }: Props) {
  const { actor, language } = await openAdmin()
  const found = await findAttachment((await params).id, language)
  if (!found) notFound()
  const t = translator(language, 'desk.attachments')
  const { attachment, records } = found
  const { saved, added, record } = await searchParams
  return (
    <div className="desk">
      <PageHeader kicker={t('one')} title={attachment.title} titleLang={attachment.lang} meta={<>{aboutWord(attachment, language)} · <a href={attachmentPath(attachment.id)}>{t('open')}</a> · {t('added')} <Moment at={attachment.addedAt} language={language} /></>} />
      <Saved asked={saved} language={language} />
      {added === '1' && <p className="done" role="status">{t('isAdded')}</p>}
      <section aria-labelledby="uses">
        <h2 id="uses">{t('uses')}</h2>
        {records.length === 0 ? <p>{t('count', { count: 0 })}</p> : (
          <ul>
            {records.map(({ id, name, isPublic }) => <li key={id}><a href={recordDeskPath(id)} lang={name.lang}>{name.text}</a> {!isPublic && <small>{t('hidden')}</small>}</li>)}
          </ul>
        )}
        {may(actor, 'attachment:attach') && <AttachForm key={attachment.version} attachment={attachment} records={await chosenRecords(records, record, language)} action={attachAttachment} language={language} />}
      </section>
      {may(actor, 'attachment:describe') && (
        <section aria-labelledby="describe">
          <h2 id="describe">{t('describe')}</h2>
          <DescribeForm key={attachment.version} attachment={attachment} action={describeAttachment} language={language} />
        </section>
      )}
      {may(actor, 'attachment:erase') && (
        <section aria-labelledby="erase">
          <h2 id="erase">{t('erase')}</h2>
          {records.length > 0 ? <p>{t('eraseFirst')}</p> : <EraseAttachmentForm key={attachment.version} attachment={attachment} action={eraseAttachment} language={language} />}
        </section>
      )}
    </div>
  )
}
