import type { ReactNode } from 'react'
import { PartyLink } from '#components/activity/party-link.tsx'
import { DateText } from '#components/site/date-text.tsx'
import { ReferenceLine, ReferenceLink } from '#components/site/reference-link.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { type Fact, FactList } from '#components/ui/fact-list.tsx'
import { Section } from '#components/ui/section.tsx'
import type { ProgrammeFacts } from '#lib/domain/programmes/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { NameForm } from '#lib/names/forms.ts'

type Props = { facts: ProgrammeFacts; locale: Locale }

/** The programme in brief: what it is, when, who pays and runs it, where, by which other names. */
export function ProgrammeFactList({ facts, locale }: Props) {
  const t = translator(locale, 'programme')
  const kinds = translator(locale, 'vocabulary.programmeKind')
  const { period, parent, funder, manager, topics, places, related, forms } = facts
  const terms: [ReactNode, ReactNode | ReactNode[]][] = [
    [t('kind'), kinds(facts.kind as 'network')],
    [t('period'), period?.date && <DateText value={period.date} locale={locale} confidence={period.confidence} />],
    [t('parent'), parent && <ReferenceLink reference={parent} locale={locale} />],
    [t('funder'), funder && <PartyLink reference={funder} locale={locale} />],
    [t('manager'), manager && <PartyLink reference={manager} locale={locale} />],
    [t('places'), places.map((place) => <PartyLink key={place.id} reference={place} locale={locale} />)],
    [t('related'), related.map((one) => <PartyLink key={one.id} reference={one} locale={locale} />)],
    [t('topics'), topics.length > 0 && <ReferenceLine references={topics} locale={locale} />],
    [t('forms'), forms.map((form) => <OtherName key={`${form.lang} ${form.kind} ${form.form}`} form={form} locale={locale} />)],
  ]
  const known: Fact[] = terms.flatMap(([term, value]) => (!value || (Array.isArray(value) && !value.length) ? [] : [{ term, value }]))
  return <Section title={t('inBrief')}><FactList facts={known} /></Section>
}

/** A name in another language says so by its letters and its `lang`; an abbreviation or a source's spelling is called one. */
function OtherName({ form, locale }: { form: NameForm; locale: Locale }) {
  const kinds = translator(locale, 'vocabulary.nameKind')
  const name = <NameOf name={{ text: form.form, lang: form.lang, reading: null, isUncertain: false }} locale={locale} />
  const [open, close] = locale === 'ja' ? ['（', '）'] : [' (', ')']
  const isPlain = form.kind === 'official' || form.kind === 'exonym'
  return isPlain ? name : <>{name}<small>{open}{kinds(form.kind as 'short')}{close}</small></>
}
