import { tieFacts } from '#components/partnership/partnership-facts.tsx'
import { ReferenceLine, ReferenceLink } from '#components/site/reference-link.tsx'
import type { Reference } from '#lib/content/references/reference.ts'
import type { Dossier } from '#lib/domain/evidence/schema.ts'
import type { PartnershipFacts, Side } from '#lib/domain/partnerships/schema.ts'
import { latest } from '#lib/domain/partnerships/sheet/latest.ts'
import type { PartyOffice, TieProtocol } from '#lib/domain/partnerships/sheet/schema.ts'
import type { OfficeHolder } from '#lib/domain/people/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { SheetActivity } from './activity-line.tsx'
import { group, groupsOfFacts, type OneGroup } from './group.ts'
import { SheetAct } from './sheet-act.tsx'
import { dossierGroups } from './sheet-dossier.tsx'
import { peopleGroup } from './sheet-people.tsx'
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
  return [
    ...group(sides('home'), partiesOn('home')),
    ...group(sides('partner'), partiesOn('partner')),
    // What an act tells is not told twice.
    ...groupsOfFacts(tieFacts(facts.acts.some(({ date }) => date === facts.since?.date) ? { ...facts, since: null } : facts, locale)),
    ...group(t('acts'), facts.acts.map((act) => <SheetAct key={act.id} act={act} parties={facts.parties} original={protocol.originals.get(act.id)} locale={locale} />)),
    ...group(t('exchanges'), exchanges.length ? exchanges.map((one) => <SheetActivity key={one.reference.id} line={one} locale={locale} />) : [t('noExchange')]),
    ...peopleGroup(holders, locale),
    ...group(t('offices'), offices(facts, protocol, locale)),
    ...dossierGroups(dossier, locale),
  ]
}

/** Who answers for each party; then, in one line, the parties of which nobody has said so yet. */
function offices({ parties }: PartnershipFacts, { offices: all }: TieProtocol, locale: Locale) {
  const t = translator(locale, 'sheet')
  const colon = locale === 'ja' ? '：' : ': '
  const [given, silent] = [true, false].map((isGiven) =>
    parties.flatMap(({ party }) => {
      const office = all.find(({ partyId }) => partyId === party.id)
      return office && Boolean(office.office ?? office.contact) === isGiven ? [{ party, office }] : []
    }),
  ) as [Named[], Named[]]
  const rows = given.map(({ party, office }) => <span key={party.id}><ReferenceLink reference={party} locale={locale} />{colon}<InCharge office={office} locale={locale} /></span>)
  const others = silent.map(({ party }) => party)
  return others.length ? [...rows, <span key="silent"><ReferenceLine references={others} locale={locale} />{colon}{t('notGiven')}</span>] : rows
}

type Named = { party: Reference; office: PartyOffice }

function InCharge({ office: { office, contact, language }, locale }: { office: PartyOffice; locale: Locale }) {
  const t = translator(locale, 'sheet')
  const languages = translator(locale, 'vocabulary.language')
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
