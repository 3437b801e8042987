import { DateText } from '#components/site/date-text.tsx'
import { Labelled } from '#components/site/labelled.tsx'
import { ReferenceLink } from '#components/site/reference-link.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { Words } from '#components/site/words.tsx'
import type { ActItem, PartyItem } from '#lib/domain/partnerships/schema.ts'
import type { ActOriginal } from '#lib/domain/partnerships/sheet/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { act: ActItem; parties: PartyItem[]; original: ActOriginal | undefined; locale: Locale }

/** One act: what it is called, when and by which step, as it is called in its own language, and who signed. */
export function SheetAct({ act, parties, original, locale }: Props) {
  const t = translator(locale, 'sheet')
  const vocabulary = translator(locale, 'vocabulary')
  const [open, close] = locale === 'ja' ? ['（', '）'] : [' (', ')']
  const actor = parties.find(({ party }) => party.id === act.partyId)
  const ownTitle = original?.title
  // In the column of its own language the title above is the original.
  const isToldAbove = ownTitle?.lang === locale && ownTitle.text === act.title.name.text
  return (
    <>
      <strong><NameOf name={act.title.name} locale={locale} /></strong>
      {open}{vocabulary(`actKind.${act.kind as 'agreement'}`)}{close}
      {actor && <> · <ReferenceLink reference={actor.party} locale={locale} /></>}
      <span className="line">
        {act.basis && <>{vocabulary(`dateBasis.${act.basis as 'signing'}`)}{locale === 'ja' ? '：' : ': '}</>}
        {act.date ? <DateText value={act.date} locale={locale} confidence={act.confidence} /> : t('noDate')}
        {act.place && <> · <ReferenceLink reference={act.place} locale={locale} /></>}
        {act.status !== 'held' && <> · {vocabulary(`status.${act.status as 'announced'}`)}</>}
      </span>
      {!isToldAbove && (
        <span className="line">
          <Labelled label={t('originalTitle')} locale={locale}>{ownTitle ? <span lang={ownTitle.lang}>{ownTitle.text}</span> : t('notGiven')}</Labelled>
        </span>
      )}
      <span className="line"><Labelled label={t('signatories')} locale={locale}><Signatures original={original} locale={locale} /></Labelled></span>
    </>
  )
}

function Signatures({ original, locale }: Pick<Props, 'original' | 'locale'>) {
  const t = translator(locale, 'sheet')
  if (!original?.signatures.length) return t('notGiven')
  const divider = locale === 'ja' ? '、' : ', '
  const [open, close] = locale === 'ja' ? ['（', '）'] : [' (', ')']
  return original.signatures.map(({ id, person, title }, index) => (
    <span key={id}>
      {index > 0 && divider}
      {person ? <ReferenceLink reference={person} locale={locale} withOwn /> : <Words text={title} locale={locale} />}
      {person && title && <>{open}<Words text={title} locale={locale} />{close}</>}
    </span>
  ))
}
