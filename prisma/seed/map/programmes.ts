import type { Fact, Facts } from '../facts.ts'
import type { Bundles } from '../rows.ts'
import { shownDate } from './dates.ts'
import { recordKey } from './places.ts'

const isProgramme = (fact: Fact) => fact.type === 'programme' || fact.type === 'project'

// Topics that the fact sheet holds as events (claims.md: the pandemic and the flood).
export const eventTopics = ['covid-19', 'er-flood-2023']

export function mapProgrammes({ facts }: Facts, bundles: Bundles): void {
  const programmes = new Map(facts.filter(isProgramme).map((fact) => [fact.id, fact]))
  for (const fact of programmes.values()) {
    const key = recordKey(fact.id)
    const period = shownDate(fact.dates, 'edition', 'announced')
    // facts.json has the run of RUGGEDISED in words and marks it uncertain.
    const run = fact.id === 'ruggedised' ? { edtf: '2016-11/2022-10', from: new Date('2016-11-01'), to: new Date('2022-10-31'), confidence: 'uncertain' } : period
    bundles.add(key, 'programme', {
      id: fact.id, kind: fact.kind ?? 'network', parentId: fact.partOf && programmes.has(fact.partOf) ? fact.partOf : null,
      funderId: fact.funder, managerId: fact.managedBy, period: run?.edtf, periodFrom: run?.from, periodTo: run?.to, periodConfidence: run?.confidence,
    })
    const role = (id: string) => {
      if (fact.details?.lighthouseCities?.includes(id)) return 'lighthouse-city'
      return fact.details?.followerCities?.includes(id) ? 'follower-city' : fact.leads?.includes(id) ? 'lead' : 'participant'
    }
    const members = [...(fact.leads ?? []), ...(fact.participants ?? []), ...(fact.members ?? [])]
    ;[...new Set(members)].forEach((recordId, position) => {
      const membership = fact.details?.memberships?.find((one) => one.place === recordId)
      const joined = recordId === 'regione-emilia-romagna' ? fact.dates?.find((date) => date.role === 'emilia-romagna-joins')?.value : undefined
      bundles.add(key, 'programmeParticipant', {
        programmeId: fact.id, recordId, role: fact.members ? 'member' : role(recordId), position,
        field: membership?.field, since: membership?.year ?? joined, confidence: membership ? 'known' : 'stated',
      })
    })
    const links = [...(fact.relates ?? []), ...(fact.place ? [fact.place] : []), ...(fact.venue ? [fact.venue] : [])]
    links.forEach((toId, position) => bundles.add(key, 'recordLink', { fromId: fact.id, toId, relation: 'relates', position }))
  }
}

export function mapTopics({ facts }: Facts, bundles: Bundles): void {
  const isTopic = (fact: Fact) => fact.type === 'theme' || eventTopics.includes(fact.id)
  const topics = new Set(facts.filter(isTopic).map((fact) => fact.id))
  for (const id of topics) bundles.add(recordKey(id), 'topic', { id, sensitive: id === 'defence-security' })
  for (const fact of facts.filter((fact) => !isTopic(fact) && !['milestone', 'figure', 'person'].includes(fact.type))) {
    // `twinning` is a class, not a topic of a record; the word itself keeps its entry in the list.
    const own = [...(fact.themes ?? []), ...(fact.relates ?? []).filter((id) => eventTopics.includes(id))]
    own
      .filter((id) => topics.has(id) && id !== 'twinning' && fact.id !== 'cciaa-torino-nagoya-mou-2025')
      .forEach((topicId, position) => bundles.add(recordKey(fact.id), 'recordTopic', { recordId: fact.id, topicId, position }))
  }
}

/** Subject and period of a figure, where both are known; the others are kept and not shown (product.md, Statistic). */
const published: Record<string, { subject: string; period: string; operator?: string }> = {
  'fig-delegation-ibaraki-2024': { subject: 'mission-ibaraki-er-2024', period: '2024-02', operator: '~' },
  'fig-confindustria-companies': { subject: 'submission-confindustria-2025', period: '2025' },
  'fig-ceipiemonte-companies': { subject: 'submission-ceipiemonte-2025', period: '2025' },
  'fig-ceipiemonte-events': { subject: 'ceipiemonte', period: '2025' },
  'fig-ceipiemonte-meetings': { subject: 'ceipiemonte', period: '2025' },
  'fig-japanese-smart-cities': { subject: 'ruggedised-japan-cooperation', period: '2021-10-11/..' },
  'fig-ruggedised-cities': { subject: 'ruggedised', period: '2016-11/2022-10' },
}

type FigureTexts = Record<string, Record<string, { label: string; note: string }>>

export function mapStatistics({ facts }: Facts, texts: FigureTexts, bundles: Bundles): void {
  facts.filter((fact) => fact.type === 'figure').forEach((fact, position) => {
    const shown = published[fact.id]
    const words = (field: 'label' | 'note') =>
      Object.fromEntries(Object.entries(texts[fact.id] ?? {}).map(([locale, text]) => [locale, text[field]]))
    bundles.add(recordKey(fact.id), 'statistic', {
      id: fact.id, subjectId: shown?.subject ?? fact.relates?.[0], value: fact.value, operator: shown?.operator ?? fact.operator ?? '=',
      unit: fact.unit ?? '', period: shown?.period, published: Boolean(shown), label: words('label'), note: words('note'), position,
    })
  })
}
