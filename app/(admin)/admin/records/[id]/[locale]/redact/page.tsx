import type { Metadata } from 'next'
import { TextHead } from '#components/admin/desk/text-head.tsx'
import { RedactForm } from '#components/admin/history/redact-form.tsx'
import { may } from '#lib/auth/roles.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../../../../language.ts'
import { redactPassage } from '../../../actions.ts'
import { openText, type TextParams } from '../open-text.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'history')('redact.title') }
}

type Props = TextParams & { searchParams: Promise<Record<string, unknown>> }

/** Where an administrator makes a passage of a text a gap. */
export default async function RedactPage({ params, searchParams }: Props) {
  const { actor, language, text, locale } = await openText(params)
  const t = translator(language, 'history.redact')
  return (
    <div className="desk">
      <TextHead text={text} language={language} place="history" />
      <h2>{t('title')}</h2>
      {(await searchParams).redacted === '1' && <p className="done" role="status">{t('done')}</p>}
      {may(actor, 'text:redact', locale) ? <RedactForm text={text} action={redactPassage} language={language} key={text.version} /> : <p>{t('notYours')}</p>}
    </div>
  )
}
