import { randomUUID } from 'node:crypto'
import { Moment } from '#components/admin/desk/moment.tsx'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { MomentFields } from '#components/admin/form/moment-fields.tsx'
import { sentenceOf } from '#components/admin/form/sentence.ts'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import { recordDeskPath, textPath } from '#lib/content/desk/paths.ts'
import type { QueuedItem } from '#lib/content/schedule/schema.ts'
import { type Locale, localeTable } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { items: QueuedItem[]; language: Locale; mayChange: boolean; move: FormAction; cancel: FormAction }

function Known({ item }: { item: QueuedItem }) {
  return (
    <>
      <input type="hidden" name="scheduleId" value={item.id} />
      <input type="hidden" name="version" value={item.version} />
    </>
  )
}

function Entry({ item, language, mayChange, move, cancel }: Omit<Props, 'items'> & { item: QueuedItem }) {
  const t = translator(language, 'review.queue')
  const words = formWords(language)
  const isWaiting = item.state === 'waiting'
  return (
    <li className="queued">
      <h3><a href={recordDeskPath(item.recordId)} lang={item.name.lang}>{item.name.text}</a></h3>
      <p><strong><Moment at={item.at} language={language} /></strong></p>
      <p>{t('by', { name: item.by })}</p>
      <ul>{item.texts.map(({ locale, title }) => <li key={locale}><span lang={locale}>{localeTable[locale].name}</span>: <a href={textPath(item.recordId, locale)} lang={locale}>{title || '…'}</a></li>)}</ul>
      {item.reasons.length > 0 && (
        <div className="issues">
          <p>{t('reasons')}</p>
          <ul>{item.reasons.map((issue, at) => <li key={at}>{issue.text && <><span lang={issue.text}>{localeTable[issue.text].name}</span>: </>}{sentenceOf(words.issues, issue.code, issue.values)}</li>)}</ul>
        </div>
      )}
      {mayChange && isWaiting && (
        <details>
          <summary>{t('move')}</summary>
          <ActionForm action={move} request={randomUUID()} words={words} submit={t('moveNow')} quiet label={`${t('move')}: ${item.name.text}`} prefix={`move-${item.id}`}>
            <Known item={item} />
            <MomentFields language={language} at={item.at} />
          </ActionForm>
        </details>
      )}
      {mayChange && (
        <ActionForm action={cancel} request={randomUUID()} words={words} submit={isWaiting ? t('cancel') : t('dismiss')} quiet label={`${isWaiting ? t('cancel') : t('dismiss')}: ${item.name.text}`}>
          <Known item={item} />
        </ActionForm>
      )}
    </li>
  )
}

/** Publications that wait for their moment, or for somebody. */
export function Queue({ items, ...rest }: Props) {
  return <ol className="queue">{items.map((item) => <Entry key={`${item.id}-${item.version}`} item={item} {...rest} />)}</ol>
}
