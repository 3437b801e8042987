import { PartyLink } from '#components/activity/party-link.tsx'
import { ReferenceLink } from '#components/site/reference-link.tsx'
import { FactList } from '#components/ui/fact-list.tsx'
import { Section } from '#components/ui/section.tsx'
import { type ActivityFacts, type ParticipantItem, participantRoles } from '#lib/domain/activities/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Group = { roles: (typeof participantRoles)[number][]; members: ParticipantItem[] }

/** Participants by role; those who do two things together, leading and organising, are named once. */
export function byRole(participants: ParticipantItem[]): Group[] {
  const groups = new Map<string, Group>()
  for (const role of participantRoles) {
    const members = participants.filter((one) => one.role === role)
    const key = members.map(({ party, onBehalfOf }) => `${party.id} ${onBehalfOf?.id}`).join(', ')
    const same = groups.get(key)
    if (same) same.roles.push(role)
    else if (members.length) groups.set(key, { roles: [role], members })
  }
  return [...groups.values()]
}

/** Who was there, by what they did; roles that nobody has are left out. */
export function ActivityParticipants({ facts, locale }: { facts: ActivityFacts; locale: Locale }) {
  const t = translator(locale, 'activity')
  const roles = translator(locale, 'vocabulary.participantRole')
  const { participants, omitted } = facts
  if (!participants.length) return null
  const groups = byRole(participants)
  return (
    <Section title={t('participants')} id="participants">
      <FactList
        facts={groups.map(({ roles: own, members }) => ({
          term: own.map((role) => roles(role)).join(locale === 'ja' ? '、' : ', '),
          value: members.map((one) => <Participant key={one.party.id} participant={one} locale={locale} />),
        }))}
      />
      {omitted.participants > 0 && <p>{t('more', { count: omitted.participants })}</p>}
    </Section>
  )
}

/** One of them, and for whom they came. */
export function Participant({ participant, locale }: { participant: ParticipantItem; locale: Locale }) {
  const t = translator(locale, 'activity')
  const { party, onBehalfOf } = participant
  return (
    <>
      <PartyLink reference={party} locale={locale} />
      {onBehalfOf && t.rich('onBehalfOf', { name: () => <ReferenceLink key={onBehalfOf.id} reference={onBehalfOf} locale={locale} /> })}
    </>
  )
}
