import type { ReactNode } from 'react'
import { AsOf } from '#components/person/as-of.tsx'
import { DateText } from '#components/site/date-text.tsx'
import { ReferenceLine, ReferenceLink } from '#components/site/reference-link.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { Words } from '#components/site/words.tsx'
import { Uncertain } from '#components/ui/confidence.tsx'
import { FactList } from '#components/ui/fact-list.tsx'
import { Section } from '#components/ui/section.tsx'
import { SourceRefs } from '#components/ui/source-refs.tsx'
import { kindKey } from '#lib/domain/activities/schema.ts'
import type { Dossier } from '#lib/domain/evidence/schema.ts'
import type { Office, PersonActivity, PersonItem } from '#lib/domain/people/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { person: PersonItem; dossier: Dossier; locale: Locale }

/** One person, only in function: name, why they appear, offices with their dates, activities, sources. */
export function PersonEntry({ person, dossier, locale }: Props) {
  const t = translator(locale, 'person')
  const common = translator(locale, 'common')
  const { self, isUnnamed, note, offices, activities, signed, related } = person
  const name = <NameOf name={self.name} locale={locale} withReading={locale === 'ja' || self.name.lang !== locale} />
  const questions = dossier.questions.filter(({ recordIds }) => recordIds.includes(self.id))
  const list = (term: string, values: ReactNode[]) => (values.length ? [{ term, value: values }] : [])
  return (
    <Section id={self.id} title={self.name.isUncertain ? <Uncertain word={common('toBeChecked')}>{name}</Uncertain> : name}>
      {self.own && <p className="other"><NameOf name={self.own} locale={locale} withReading /></p>}
      {isUnnamed && <p>{t('unnamed')}</p>}
      {note && <p className="mt-1 max-w-text"><Words text={note} locale={locale} /> <Refs id={self.id} dossier={dossier} locale={locale} /></p>}
      <FactList
        facts={[
          ...list(t('offices'), offices.map((office) => <OfficeText key={office.id} office={office} locale={locale} />)),
          ...list(t('activities'), activities.map((one) => <ActivityText key={one.reference.id} one={one} locale={locale} />)),
          ...list(t('signed'), signed.map((act) => <ReferenceLink key={act.id} reference={act} locale={locale} />)),
          ...list(t('related'), related.map((one) => <ReferenceLink key={one.id} reference={one} locale={locale} />)),
          ...list(t('open'), questions.map(({ id, title }) => <a key={id} href={`#${id}`}><Words text={title} locale={locale} /></a>)),
        ]}
      />
    </Section>
  )
}

/** Numbers of the sources at the foot of the page that name this person. */
function Refs({ id, dossier, locale }: { id: string; dossier: Dossier; locale: Locale }) {
  const t = translator(locale, 'person')
  const cited = new Set(dossier.evidence.filter((item) => item.recordId === id).map((item) => item.source.id))
  const refs = dossier.sources.flatMap((source, index) => (cited.has(source.id) ? [{ number: index + 1, href: `#s-${source.id}` }] : []))
  return refs.length ? <SourceRefs refs={refs} label={t('source')} /> : null
}

function OfficeText({ office: { title, body, date, from, to, confidence }, locale }: { office: Office; locale: Locale }) {
  const common = translator(locale, 'common')
  const words = <Words text={title} locale={locale} />
  const term = from || to ? `${from ?? '..'}/${to ?? '..'}` : null
  return (
    <>
      {confidence === 'uncertain' ? <Uncertain word={common('toBeChecked')}>{words}</Uncertain> : words}
      {body && <> · <ReferenceLink reference={body} locale={locale} /></>}
      {term && <> · <DateText value={term} locale={locale} /></>}
      {!term && date && <> · <AsOf date={date} locale={locale} /></>}
    </>
  )
}

function ActivityText({ one, locale }: { one: PersonActivity; locale: Locale }) {
  const roles = translator(locale, 'involvement.role')
  const status = translator(locale, 'activity.status')
  return (
    <>
      <ReferenceLine references={[one.reference]} locale={locale} />
      {one.date && <> · <DateText value={one.date} locale={locale} confidence={one.confidence} /></>}
      {one.status !== 'held' && <> · {status(one.status as 'announced', { kind: kindKey(one.kind) })}</>}
      {one.roles.length > 0 && <> · {one.roles.map((role) => roles(role)).join(locale === 'ja' ? '、' : ', ')}</>}
    </>
  )
}
