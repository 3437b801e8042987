import type { Metadata } from 'next'
import { DeskTable } from '#components/admin/desk/desk-list.tsx'
import { NewArticle } from '#components/admin/desk/new-article.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { may } from '#lib/auth/roles.ts'
import { listDesk } from '#lib/content/desk/queries.ts'
import { deskFilters } from '#lib/content/desk/schema.ts'
import { locales } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../language.ts'
import { openAdmin } from '../open-admin.ts'
import { createArticle } from '../records/actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'desk')('articles.title') }
}

export default async function ArticlesPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { actor, language } = await openAdmin()
  const t = translator(language, 'desk')
  const { page } = deskFilters.parse(await searchParams)
  const list = await listDesk({ q: '', kind: 'article', page }, language)
  const mayWrite = locales.filter((locale) => may(actor, 'article:create', locale))
  return (
    <div className="desk">
      <PageHeader title={t('articles.title')} summary={t('articles.lead')} />
      <NewArticle action={createArticle} mayWrite={mayWrite} language={language} />
      <DeskTable list={list} caption={t('articles.title')} column={t('articles.column')} language={language} href={(to) => `/admin/articles?page=${to}`} />
    </div>
  )
}
