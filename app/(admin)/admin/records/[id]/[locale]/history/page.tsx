import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { HistoryLists } from '#components/admin/desk/history-lists.tsx'
import { TextHead } from '#components/admin/desk/text-head.tsx'
import { UndoForm } from '#components/admin/history/undo-form.tsx'
import { BodyText } from '#components/site/body.tsx'
import { PlainAction } from '#components/admin/form/plain-action.tsx'
import { may } from '#lib/auth/roles.ts'
import { textPath } from '#lib/content/desk/paths.ts'
import { linkedRecords } from '#lib/content/body-words.ts'
import { findHistory, findOldText } from '#lib/content/desk/text/queries.ts'
import { findReferences } from '#lib/content/references/queries.ts'
import { translator } from '#lib/i18n/translator.ts'
import { findPictures } from '#lib/media/queries.ts'
import { adminLanguage } from '../../../../language.ts'
import { restoreDraft, undoPublish } from '../../../actions.ts'
import { openText, type TextParams } from '../open-text.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'desk')('tabs.history') }
}

type Props = TextParams & { searchParams: Promise<Record<string, string | string[] | undefined>> }

const numberOf = (given: string | string[] | undefined) => (typeof given === 'string' && /^[1-9]\d{0,8}$/.test(given) ? Number(given) : null)

/** Every edition and the saves of drafts; one of them can be looked at and brought back. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { actor, language, text, locale, can } = await openText(params)
  const t = translator(language, 'desk')
  const history = await findHistory(text.record.id, locale)
  const given = await searchParams
  const [edition, save] = [numberOf(given.edition), numberOf(given.save)]
  const which = edition ? { edition } : save ? { save } : null
  const old = which && (await findOldText(text.record.id, locale, which))
  return (
    <div className="desk">
      <TextHead text={text} language={language} place="history" />
      {old && which && (
        <article className="preview" lang={locale} aria-labelledby="old-title">
          <h2 id="old-title">{old.title}</h2>
          <p className="lead">{old.summary}</p>
          <BodyText body={old.body} references={await findReferences(linkedRecords(old.body), locale)} pictures={await findPictures(old.body)} caption={old.title} locale={locale} />
          {can.edit && (
            <PlainAction action={restoreDraft} request={randomUUID()}>
              <input type="hidden" name="recordId" value={text.record.id} />
              <input type="hidden" name="locale" value={locale} />
              <input type="hidden" name="version" value={text.version} />
              <button className="btn" name={edition ? 'edition' : 'save'} value={edition ?? save ?? ''} lang={language}>{t('history.restore')}</button>
            </PlainAction>
          )}
        </article>
      )}
      {history ? <HistoryLists history={history} recordId={text.record.id} locale={locale} language={language} isComparable={can.compare} /> : <p>{t('history.none')}</p>}
      {may(actor, 'text:redact', locale) && <p><a href={`${textPath(text.record.id, locale)}/redact`}>{translator(language, 'history')('redact.title')}</a></p>}
      {can.publish && <UndoForm text={text} action={undoPublish} language={language} />}
    </div>
  )
}
