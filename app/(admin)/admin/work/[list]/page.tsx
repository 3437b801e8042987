import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskPager } from '#components/admin/desk/desk-pager.tsx'
import { WorkItems } from '#components/admin/desk/work-items.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { deskFilters } from '#lib/content/desk/schema.ts'
import { findWorkList } from '#lib/content/desk/work/queries.ts'
import { isWorkList } from '#lib/content/desk/work/schema.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../../language.ts'
import { openAdmin } from '../../open-admin.ts'

type Props = { params: Promise<{ list: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { list } = await params
  const t = translator(await adminLanguage(), 'work')
  return { title: isWorkList(list) ? t(`lists.${list}.title`) : t('title') }
}

/** One list of what waits, whole. */
export default async function WorkListPage({ params, searchParams }: Props) {
  const { actor, language } = await openAdmin()
  const { list: name } = await params
  if (!isWorkList(name)) notFound()
  const t = translator(language, 'work')
  const { items, total, page, pages } = await findWorkList(name, deskFilters.parse(await searchParams).page, actor.id, language)
  return (
    <div className="desk">
      <PageHeader title={t(`lists.${name}.title`)} summary={t(`lists.${name}.text`)} />
      {items.length === 0 ? <p>{t('nothing')}</p> : <WorkItems name={name} items={items} language={language} />}
      <DeskPager page={page} pages={pages} total={total} language={language} href={(to) => `/admin/work/${name}?page=${to}`} />
    </div>
  )
}
