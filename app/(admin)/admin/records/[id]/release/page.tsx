import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReleaseForm } from '#components/admin/review/release-form.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { may } from '#lib/auth/roles.ts'
import { recordDeskPath } from '#lib/content/desk/paths.ts'
import { findReleasable } from '#lib/content/desk/release/queries.ts'
import { locales } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../../../language.ts'
import { openAdmin } from '../../../open-admin.ts'
import { releaseTexts } from '../../actions.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'review.release')('title') }
}

/** Several languages of a record, published or scheduled together (T20). */
export default async function ReleasePage({ params, searchParams }: Props) {
  const { actor, language } = await openAdmin()
  const record = await findReleasable((await params).id, actor.id, language)
  if (!record) notFound()
  const t = translator(language, 'review.release')
  const { locale } = await searchParams
  const allowed = locales.filter((one) => may(actor, 'text:publish', one))
  // Asked for by name, else every language that could go: what nobody looked at is not in review.
  const ready = record.texts.filter(({ draftState, issues }) => draftState && issues.length === 0).map((text) => text.locale)
  const chosen = locales.filter((one) => (locale ? [locale].flat().includes(one) : ready.includes(one)))
  const hasDraft = record.texts.some(({ draftState }) => draftState)
  return (
    <div className="desk">
      <PageHeader kicker={t('title')} title={<a href={recordDeskPath(record.id)}>{record.name.text}</a>} titleLang={record.name.lang} summary={t('lead')} />
      {!hasDraft ? <p>{t('nothing')}</p> : allowed.length === 0 ? <p>{t('notYours')}</p> : <ReleaseForm record={record} chosen={chosen} allowed={allowed} action={releaseTexts} language={language} />}
    </div>
  )
}
