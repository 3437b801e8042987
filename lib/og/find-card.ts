import 'server-only'
import { findReferences } from '#lib/content/references/queries.ts'
import { hasPage, type PageText } from '#lib/content/texts/page-text.ts'
import { findPageText } from '#lib/content/texts/queries.ts'
import { findActivity } from '#lib/domain/activities/queries.ts'
import { findOrganisation } from '#lib/domain/organisations/queries.ts'
import { findPartnership } from '#lib/domain/partnerships/queries.ts'
import { findProgramme } from '#lib/domain/programmes/queries.ts'
import { findSource } from '#lib/domain/sources/queries.ts'
import { findTerritory } from '#lib/domain/territories/queries.ts'
import { findTopic } from '#lib/domain/topics/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { isPageKind, isSection, type PageKind } from '#lib/i18n/paths.ts'
import { homeSubject, listSubject } from './address.ts'
import type { CardContent } from './card.ts'
import { organisationCard, territoryCard } from './content/actor.ts'
import { articleCard, homeCard, listCard, pageCard } from './content/text.ts'
import { tieCard } from './content/tie.ts'
import { topicTitle } from './content/topic-title.ts'
import { activityCard, programmeCard, sourceCard, topicCard } from './content/work.ts'

type Finder = (page: PageText, locale: Locale) => Promise<CardContent | null>

/** From facts that may be missing to a card that is then missing too. */
function drawnFrom<Facts>(
  find: (id: string, locale: Locale) => Promise<Facts | null>,
  draw: (facts: Facts, page: PageText, locale: Locale) => CardContent,
): Finder {
  return async (page, locale) => {
    const facts = await find(page.id, locale)
    return facts && draw(facts, page, locale)
  }
}

const finders: Record<PageKind, Finder> = {
  partnership: drawnFrom(findPartnership, (facts, _page, locale) => tieCard(facts, locale)),
  territory: drawnFrom(findTerritory, (facts, _page, locale) => territoryCard(facts, locale)),
  organisation: drawnFrom(findOrganisation, (facts, _page, locale) => organisationCard(facts, locale)),
  programme: drawnFrom(findProgramme, programmeCard),
  activity: drawnFrom(findActivity, activityCard),
  source: drawnFrom(findSource, sourceCard),
  article: async ({ text }, locale) => text && articleCard(text, locale),
  page: async ({ text }, locale) => text && pageCard(text, locale),
  topic: async (page, locale) => {
    const facts = await findTopic(page.id, 1, locale)
    if (facts.isSmall) return null
    const name = page.text ? null : ((await findReferences([page.id], locale)).get(page.id)?.name ?? null)
    return topicCard(facts, { page, title: topicTitle(page, name, locale), locale })
  },
}

/** What the card of a page shows now; null where readers have no such page. Everything on it was published. */
export async function findCard(locale: Locale, subject: string): Promise<CardContent | null> {
  if (subject === homeSubject) return homeCard(locale)
  const section = subject.replace(/^list\./, '')
  if (isSection(section) && subject === listSubject(section)) return listCard(section, locale)
  const page = /^[a-z0-9-]{1,120}$/i.test(subject) ? await findPageText(subject, locale) : null
  if (!page || !hasPage(page) || !isPageKind(page.kind)) return null
  return finders[page.kind](page, locale)
}
