import type { Metadata } from 'next'
import { PageHeader } from '#components/ui/page-header.tsx'
import { ownPath } from '#lib/actions/own-path.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../../language.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'signIn')('provider.onward.title') }
}

/**
 * Between the provider and the newsroom: a page of our own, from which the next request begins. Only that one has the cookie
 * of the session, which no other site's request has, nor what it is redirected to.
 */
export default async function OnwardPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const t = translator(await adminLanguage(), 'signIn')
  const { next } = await searchParams
  const to = ownPath(typeof next === 'string' ? next : undefined) ?? '/admin'
  return (
    <div className="desk narrow">
      <meta httpEquiv="refresh" content={`0;url=${to}`} />
      <PageHeader title={t('provider.onward.title')} />
      <p><a className="btn" href={to}>{t('provider.onward.go')}</a></p>
    </div>
  )
}
