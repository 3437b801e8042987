import { tieFacts } from '#components/partnership/partnership-facts.tsx'
import { DateText } from '#components/site/date-text.tsx'
import { ReferenceLink } from '#components/site/reference-link.tsx'
import { kindKey } from '#lib/domain/activities/schema.ts'
import type { Dossier } from '#lib/domain/evidence/schema.ts'
import type { PartnershipFacts, Side, TimelineActivity } from '#lib/domain/partnerships/schema.ts'
import { latest } from '#lib/domain/partnerships/sheet/latest.ts'
import type { PartyOffice, TieProtocol } from '#lib/domain/partnerships/sheet/schema.ts'
import type { OfficeHolder } from '#lib/domain/people/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { group, groupsOfFacts, type OneGroup } from './group.ts'
import { SheetAct } from './sheet-act.tsx'
import { dossierGroups } from './sheet-dossier.tsx'
import { SheetHolder } from './sheet-people.tsx'
import { SheetParty } from './sheet-party.tsx'

export type TieTold = { facts: PartnershipFacts; protocol: TieProtocol; holders: OfficeHolder[]; dossier: Dossier }

// What an officer wants to have at hand before a visit; the page has all.
const shownExchanges = 5

/** The protocol sheet of a tie in one language. */
export function tieGroups({ facts, protocol, holders, dossier }: TieTold, locale: Locale): OneGroup[] {
  const t = translator(locale, 'sheet')
  const sides = translator(locale, 'partnership.sides')
  const partiesOn = (side: Side) => facts.parties.filter((item) => item.side === side).map((item) => <SheetParty key={item.party.id} item={item} locale={locale} />)
  const exchanges = latest(facts.activities, shownExchanges)
  const nameOf = (id: string) => facts.parties.find(({ party }) => party.id === id)?.party
  return [
    ...group(sides('home'), partiesOn('home')),
    ...group(sides('partner'), partiesOn('partner')),
    ...groupsOfFacts(tieFacts(facts, locale)),
    ...group(t('acts'), facts.acts.map((act) => <SheetAct key={act.id} act={act} parties={facts.parties} original={protocol.originals.get(act.id)} locale={locale} />)),
    ...group(t('exchanges'), exchanges.length ? exchanges.map((one) => <Exchange key={one.reference.id} activity={one} locale={locale} />) : [t('noExchange')]),
    ...group(t('people'), holders.map((holder) => <SheetHolder key={holder.id} holder={holder} locale={locale} />)),
    ...group(t('offices'), protocol.offices.flatMap((office) => {
      const party = nameOf(office.partyId)
      return party ? [<span key={party.id}><ReferenceLink reference={party} locale={locale} />{locale === 'ja' ? '：' : ': '}<InCharge office={office} locale={locale} /></span>] : []
    })),
    ...dossierGroups(dossier, locale),
  ]
}

function Exchange({ activity: { reference, kind, status, date, confidence }, locale }: { activity: TimelineActivity; locale: Locale }) {
  const states = translator(locale, 'activity.status')
  return (
    <>
      {date && <><DateText value={date} locale={locale} confidence={confidence} /> · </>}
      <ReferenceLink reference={reference} locale={locale} />
      {' · '}{states(status as 'held', { kind: kindKey(kind) })}
    </>
  )
}

/** Who answers for a party, or plainly that nobody has said so yet. */
function InCharge({ office: { office, contact, language }, locale }: { office: PartyOffice; locale: Locale }) {
  const t = translator(locale, 'sheet')
  const languages = translator(locale, 'vocabulary.language')
  if (!office && !contact) return t('notGiven')
  const href = contact?.includes('@') ? `mailto:${contact}` : contact?.startsWith('https:') ? contact : null
  return (
    <>
      {office && <ReferenceLink reference={office} locale={locale} />}
      {office && contact && ' · '}
      {href ? <a href={href}>{contact}</a> : contact}
      {language && <> · {t('answersIn', { language: languages(language.split('-')[0] as 'it') })}</>}
    </>
  )
}
