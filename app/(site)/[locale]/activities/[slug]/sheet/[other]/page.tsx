import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { missionGroups } from '#components/sheet/mission-groups.tsx'
import { SheetPage } from '#components/sheet/sheet-page.tsx'
import { readActivity } from '#lib/domain/activities/queries.ts'
import { hasSheet } from '#lib/domain/activities/schema.ts'
import { readDossier } from '#lib/domain/evidence/queries.ts'
import { readOfficesOf } from '#lib/domain/people/offices/queries.ts'
import { readOwner } from '#lib/domain/settings/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { activityCard } from '#lib/og/content/work.ts'
import { localeOf, openPage } from '../../../../open-page.ts'
import { sheetMetadata } from '../../../../sheet-metadata.ts'

type Props = { params: Promise<{ locale: string; slug: string; other: string }> }

const open = cache(async (locale: Locale, slug: string) => {
  const page = await openPage('activity', locale, slug)
  const tell = await readActivity(page.id)
  const facts = tell(locale)
  if (!facts || !hasSheet(facts.kind)) notFound()
  return { page, tell, facts }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: given, slug, other } = await params
  const locale = localeOf(given)
  const { page, facts } = await open(locale, slug)
  return sheetMetadata({ page, title: facts.self.name.text, locale, other: localeOf(other), card: activityCard(facts, page, locale) })
}

export default async function ActivitySheet({ params }: Props) {
  const { locale: given, slug, other } = await params
  const locale = localeOf(given)
  const { page, tell, facts } = await open(locale, slug)
  const people = facts.participants.flatMap(({ party }) => (party.kind === 'person' ? [party.id] : []))
  const holders = await readOfficesOf(people)
  const dossier = await readDossier([page.id])
  const owner = await readOwner()
  const columnIn = (lang: Locale) => {
    const told = tell(lang) ?? notFound()
    return { locale: lang, title: told.self.name, groups: missionGroups({ facts: told, holders: holders(lang), dossier: dossier(lang) }, lang) }
  }
  return <SheetPage page={page} section="activities" columns={[columnIn(locale), columnIn(localeOf(other))]} owner={owner} />
}
