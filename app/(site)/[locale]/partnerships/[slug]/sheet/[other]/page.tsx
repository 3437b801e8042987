import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { SheetPage } from '#components/sheet/sheet-page.tsx'
import { tieGroups } from '#components/sheet/tie-groups.tsx'
import { readDossier } from '#lib/domain/evidence/queries.ts'
import { readPartnership } from '#lib/domain/partnerships/queries.ts'
import { readTieProtocol } from '#lib/domain/partnerships/sheet/queries.ts'
import { readHoldersAt } from '#lib/domain/people/offices/queries.ts'
import { readOwner } from '#lib/domain/settings/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { tieCard } from '#lib/og/content/tie.ts'
import { localeOf, openPage } from '../../../../open-page.ts'
import { sheetMetadata } from '../../../../sheet-metadata.ts'

type Props = { params: Promise<{ locale: string; slug: string; other: string }> }

const open = cache(async (locale: Locale, slug: string) => {
  const page = await openPage('partnership', locale, slug)
  const tell = await readPartnership(page.id)
  const facts = tell(locale)
  if (!facts) notFound()
  return { page, tell, facts }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: given, slug, other } = await params
  const locale = localeOf(given)
  const { page, facts } = await open(locale, slug)
  return sheetMetadata({ page, title: facts.self.name.text, locale, other: localeOf(other), card: tieCard(facts, locale) })
}

export default async function PartnershipSheet({ params }: Props) {
  const { locale: given, slug, other } = await params
  const locale = localeOf(given)
  const { page, tell, facts } = await open(locale, slug)
  const protocol = await readTieProtocol(page.id)
  const holders = await readHoldersAt(facts.parties.map(({ party }) => party.id))
  const dossier = await readDossier([page.id, ...facts.acts.map((act) => act.id)])
  const owner = await readOwner()
  const columnIn = (lang: Locale) => {
    const told = tell(lang) ?? notFound()
    return { locale: lang, title: told.self.name, groups: tieGroups({ facts: told, protocol: protocol(lang), holders: holders(lang), dossier: dossier(lang) }, lang) }
  }
  return <SheetPage page={page} section="partnerships" columns={[columnIn(locale), columnIn(localeOf(other))]} owner={owner} />
}
