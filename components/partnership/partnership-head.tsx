import { DateText } from '#components/site/date-text.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { type Act, type Bank, Diptych } from '#components/ui/diptych.tsx'
import { Name } from '#components/ui/name.tsx'
import { readDate } from '#lib/dates/fuzzy-date.ts'
import { type ActItem, isHigherSide, type PartnershipFacts, type PartyItem, type Side } from '#lib/domain/partnerships/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { facts: PartnershipFacts; locale: Locale; heading: string }

/** The languages in which the two sides name the tie; Chinese and Korean names of classes are not known yet. */
const classLanguages: Record<Side, Locale> = { home: 'it', partner: 'ja' }

/** The head of a tie: the arc with year and class in both languages, and the two banks face to face. */
export function PartnershipHead({ facts, locale, heading }: Props) {
  const t = translator(locale, 'partnership')
  const className = (lang: Locale) => translator(lang, 'vocabulary.class')(facts.class as 'twinning')
  // The reader's words first, then the other side's; an English reader sees the Japanese term.
  const other = locale === classLanguages.partner ? classLanguages.home : classLanguages.partner
  const isJapanese = facts.parties.some(({ party, above }) => [party, ...above].some(({ id }) => id === 'japan'))
  const year = facts.since ? (readDate(facts.since.date ?? '').start?.year ?? null) : null
  return (
    <Diptych
      heading={heading}
      year={year}
      label={className(locale)}
      otherLabel={isJapanese ? { text: className(other), lang: other } : undefined}
      banks={[
        bankOf('home', facts, locale, t('sides.home')),
        bankOf('partner', facts, locale, t('sides.partner')),
      ]}
    />
  )
}

function bankOf(side: Side, facts: PartnershipFacts, locale: Locale, label: string): Bank {
  const parties = facts.parties.filter((item) => item.side === side)
  const ids = parties.map(({ party }) => party.id)
  const ownActs = facts.acts.filter((act) => (act.partyId ? ids.includes(act.partyId) : true))
  const acts = ownActs.map((act) => actOf(act, side, locale))
  return { side, label, higher: isHigherSide(facts, side), parties: parties.map((item) => partyOf(item, locale)), acts }
}

/** The own script first on its bank, the reader's form below it with the place (design.md, the diptych). */
function partyOf({ party, role, above }: PartyItem, locale: Locale) {
  const roles = translator(locale, 'vocabulary.partyRole')
  const divider = locale === 'ja' ? '、' : ', '
  const own = party.own ?? party.name
  const places = above.slice(0, 2).filter((place) => place.id !== party.id)
  return {
    name: <NameOf name={own} locale={locale} withReading={locale === 'ja' || !party.own} />,
    sub: (
      <>
        {party.own && <NameOf name={party.name} locale={locale} />}
        {party.own?.reading && locale !== 'ja' && <> · <Name text={party.own.reading} lang={`${party.own.lang.split('-')[0]}-Latn`} /></>}
        {places.length > 0 && (party.own ? ' · ' : '')}
        {places.map((place, index) => (
          <span key={place.id}>
            {index > 0 && divider}
            <NameOf name={place.name} locale={locale} />
          </span>
        ))}
      </>
    ),
    level: role === 'party' ? undefined : roles(role as 'party'),
    href: party.href ?? undefined,
  }
}

function actOf(act: ActItem, side: Side, locale: Locale): Act {
  const basis = translator(locale, 'vocabulary.dateBasis')
  const status = translator(locale, 'vocabulary.status')
  const isOwnTitle = act.title.own && (act.title.own.lang === 'ja') === (side === 'partner')
  return {
    title: <NameOf name={isOwnTitle && act.title.own ? act.title.own : act.title.name} locale={locale} />,
    date: act.date ? <DateText value={act.date} locale={locale} confidence={act.confidence} /> : undefined,
    basis: act.basis ? basis(act.basis as 'signing') : undefined,
    note: act.status === 'announced' ? status('announced') : undefined,
  }
}
