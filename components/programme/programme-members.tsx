import { PartyLink } from '#components/activity/party-link.tsx'
import { DateText } from '#components/site/date-text.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { Section } from '#components/ui/section.tsx'
import { type MemberItem, memberFields, type ProgrammeFacts } from '#lib/domain/programmes/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** Who takes part, in which role, in which field and since when; columns that nobody fills are left out. */
export function ProgrammeMembers({ facts, locale }: { facts: ProgrammeFacts; locale: Locale }) {
  const t = translator(locale, 'programme')
  const vocabulary = translator(locale, 'vocabulary')
  const { members, omitted } = facts
  if (!members.length) return null
  const role = (one: string) => vocabulary(one === 'member' ? 'participantRole.member' : `partyRole.${one as 'lead'}`)
  const field = (one: string | null) => (isKnown(one) ? t(`fields.${one}`) : one)
  const since = ({ since: date, confidence }: MemberItem) => date && <DateText key="since" value={date} locale={locale} confidence={confidence} />
  const hasField = members.some((one) => one.field)
  const hasSince = members.some((one) => one.since)
  return (
    <Section title={t('members')} id="members">
      <DataTable
        id="member-roles"
        caption={t('membersCaption')}
        head={[t('columns.name'), t('columns.role'), ...(hasField ? [t('columns.field')] : []), ...(hasSince ? [t('columns.since')] : [])]}
        rows={members.map((member) => ({
          key: `${member.party.id} ${member.role}`,
          cells: [
            <PartyLink key="name" reference={member.party} locale={locale} />,
            role(member.role),
            ...(hasField ? [field(member.field)] : []),
            ...(hasSince ? [since(member)] : []),
          ],
        }))}
      />
      {omitted.members > 0 && <p>{t('more', { count: omitted.members })}</p>}
    </Section>
  )
}

function isKnown(field: string | null): field is (typeof memberFields)[number] {
  return memberFields.some((one) => one === field)
}
