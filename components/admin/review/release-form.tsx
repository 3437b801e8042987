import { randomUUID } from 'node:crypto'
import { Moment } from '#components/admin/desk/moment.tsx'
import { StatusLabel } from '#components/admin/desk/status-label.tsx'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormChoice } from '#components/admin/form/form-choices.tsx'
import { FormField } from '#components/admin/form/form-field.tsx'
import { MomentFields } from '#components/admin/form/moment-fields.tsx'
import { sentenceOf } from '#components/admin/form/sentence.ts'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import { textPath } from '#lib/content/desk/paths.ts'
import type { Releasable, ReleasableText } from '#lib/content/desk/release/queries.ts'
import { placeOf } from '#lib/content/refused.ts'
import { languageField, noteField, versionField } from '#lib/content/release/schema.ts'
import { type Locale, localeTable } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Chosen = { isAllowed: boolean; isChosen: boolean }

function Language({ text, recordId, language, isAllowed, isChosen }: { text: ReleasableText; recordId: string; language: Locale } & Chosen) {
  const t = translator(language, 'review.release')
  const { issues } = formWords(language)
  const { locale, draftState } = text
  const path = textPath(recordId, locale)
  const isOffered = isAllowed && (draftState === 'draft' || draftState === 'in-review')
  const name = <span lang={locale}>{localeTable[locale].name}</span>
  return (
    <li className="release-language">
      {isOffered
        ? <FormChoice name={languageField(locale)} value="yes" checked={isChosen} label={<strong>{name}</strong>} />
        : <p id={`field-${languageField(locale)}`}><strong>{name}</strong>: {draftState === 'scheduled' ? t('isScheduled') : draftState ? t('notYours') : t('noDraft')}</p>}
      <p><StatusLabel status={text.status} language={language} /> {text.title ? <a href={path} lang={locale}>{text.title}</a> : <a href={path}>{translator(language, 'desk')('text.write')}</a>}</p>
      <p>{text.readers === 'nothing' ? t('leftOutNothing') : <>{t('leftOutEdition')} {text.publishedAt && <Moment at={text.publishedAt} language={language} />}</>}</p>
      {isOffered && (
        <>
          <input type="hidden" name={versionField(locale)} value={text.version} />
          {text.needsSomebodyElse && <p className="error">{issues['two-persons']}</p>}
          {text.issues.length > 0 && (
            <div className="issues">
              <p>{t('missing')}</p>
              <ul>{text.issues.map((issue, at) => <li key={at}><a href={`${path}${placeOf(issue)}`}>{sentenceOf(issues, issue.code, issue.values)}</a></li>)}</ul>
            </div>
          )}
          {!text.isFirst && <FormField name={noteField(locale)} label={t('note')} hint={t('noteHint')} lang={locale} maxLength={300} />}
        </>
      )}
    </li>
  )
}

type Props = { record: Releasable; chosen: readonly Locale[]; allowed: readonly Locale[]; action: FormAction; language: Locale }

/** Some languages of a record, all of them or none, now or at a moment. */
export function ReleaseForm({ record, chosen, allowed, action, language }: Props) {
  const t = translator(language, 'review.release')
  const isUpdate = record.texts.some(({ draftState, isFirst }) => draftState && !isFirst)
  return (
    <ActionForm action={action} request={randomUUID()} words={formWords(language)} submit={t('submit')} label={t('title')}>
      <input type="hidden" name="recordId" value={record.id} />
      <fieldset className="choices">
        <legend>{t('languages')}</legend>
        <ul className="release-languages">
          {record.texts.map((text) => <Language key={text.locale} text={text} recordId={record.id} language={language} isAllowed={allowed.includes(text.locale)} isChosen={chosen.includes(text.locale)} />)}
        </ul>
      </fieldset>
      {isUpdate && <FormChoice name="isMinor" value="on" label={t('minor')} />}
      <fieldset className="choices">
        <legend>{t('when')}</legend>
        <FormChoice type="radio" name="when" value="now" checked label={t('now')} />
        <FormChoice type="radio" name="when" value="later" label={t('later')} />
        <MomentFields language={language} at={record.embargoUntil} />
      </fieldset>
    </ActionForm>
  )
}
