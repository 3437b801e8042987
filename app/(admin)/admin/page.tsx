import type { Metadata } from 'next'
import { NewArticle } from '#components/admin/desk/new-article.tsx'
import { WorkList } from '#components/admin/desk/work-list.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { may } from '#lib/auth/roles.ts'
import { countReports } from '#lib/barriers/queries.ts'
import { findWork } from '#lib/content/desk/work/queries.ts'
import { findOwner } from '#lib/domain/settings/queries.ts'
import { locales } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from './language.ts'
import { openAdmin } from './open-admin.ts'
import { createArticle } from './records/actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'work')('title') }
}

export default async function StartPage() {
  const { actor, language } = await openAdmin()
  const t = translator(language, 'work')
  return (
    <div className="desk">
      <PageHeader title={t('hello', { name: actor.name })} summary={t('lead')} />
      <NewArticle action={createArticle} mayWrite={locales.filter((locale) => may(actor, 'article:create', locale))} language={language} />
      <WorkList work={await findWork(actor.id, language)} isOwned={(await findOwner(language)) !== null} mayFill={may(actor, 'settings:change')} reports={await countReports()} language={language} />
    </div>
  )
}
