import { activityFacts } from '#components/activity/activity-facts.tsx'
import { byRole, Participant } from '#components/activity/activity-participants.tsx'
import { StopPlace } from '#components/activity/activity-stops.tsx'
import { DateText } from '#components/site/date-text.tsx'
import { Labelled } from '#components/site/labelled.tsx'
import type { ActivityFacts, StopItem } from '#lib/domain/activities/schema.ts'
import type { Dossier } from '#lib/domain/evidence/schema.ts'
import type { OfficeHolder } from '#lib/domain/people/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { SheetActivity } from './activity-line.tsx'
import { group, groupsOfFacts, type OneGroup } from './group.ts'
import { dossierGroups } from './sheet-dossier.tsx'
import { peopleGroup } from './sheet-people.tsx'

export type MissionTold = { facts: ActivityFacts; holders: OfficeHolder[]; dossier: Dossier }

/** The protocol sheet of a mission or meeting in one language. */
export function missionGroups({ facts, holders, dossier }: MissionTold, locale: Locale): OneGroup[] {
  const t = translator(locale, 'activity')
  return [
    ...groupsOfFacts(activityFacts(facts, locale)),
    ...group(t('participants'), participants(facts, locale)),
    ...peopleGroup(holders, locale),
    ...group(t('stops'), facts.stops.map((stop, index) => <Stop key={stop.id} stop={stop} number={index + 1} locale={locale} />)),
    ...group(t('parts'), facts.parts.map((line) => <SheetActivity key={line.reference.id} line={line} locale={locale} />)),
    ...dossierGroups(dossier, locale),
  ]
}

/** A row for each role, all who have it in a line. */
function participants({ participants: all, omitted }: ActivityFacts, locale: Locale) {
  const t = translator(locale, 'activity')
  const roles = translator(locale, 'vocabulary.participantRole')
  const divider = locale === 'ja' ? '、' : ', '
  const rows = byRole(all).map(({ roles: own, members }) => (
    <Labelled key={own[0]} label={`${own.map((role) => roles(role)).join(divider)}${locale === 'ja' ? '：' : ':'}`} locale={locale}>
      {members.map((one, index) => <span key={one.party.id}>{index > 0 && divider}<Participant participant={one} locale={locale} /></span>)}
    </Labelled>
  ))
  return omitted.participants > 0 ? [...rows, t('more', { count: omitted.participants })] : rows
}

function Stop({ stop, number, locale }: { stop: StopItem; number: number; locale: Locale }) {
  const { date, confidence, activities } = stop
  return (
    <>
      {number}. <strong><StopPlace stop={stop} locale={locale} /></strong>
      {date && <> · <DateText value={date} locale={locale} confidence={confidence} /></>}
      {activities.map((line) => <span key={line.reference.id} className="line"><SheetActivity line={line} locale={locale} /></span>)}
    </>
  )
}
