import { randomUUID } from 'node:crypto'
import { kindWords } from '#components/admin/desk/kind-words.ts'
import { pickerWords } from '#components/admin/desk/picker-words.ts'
import { RecordPicker } from '#components/admin/desk/record-picker.tsx'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormField, FormSelect } from '#components/admin/form/form-field.tsx'
import { OfRecord } from '#components/admin/form/of-record.tsx'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import { addSourcePath } from '#lib/content/desk/paths.ts'
import type { LinkedName } from '#lib/content/desk/schema.ts'
import { type BegunKind, firstFacts } from '#lib/domain/facts/beginning/schema.ts'
import type { Offered } from '#lib/domain/facts/lines/queries.ts'
import { factName } from '#lib/domain/facts/schema.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { messagesOf } from '#lib/i18n/messages.ts'
import { translator } from '#lib/i18n/translator.ts'
import { FactFields } from './fact-fields.tsx'
import { SourceFields } from './source-fields.tsx'

const nobody = new Map<string, LinkedName>()

function FirstFacts({ kind, offered = new Map(), language }: { kind: BegunKind | 'instrument'; offered?: Offered; language: Locale }) {
  return firstFacts(kind).map((fact) => <FactFields key={fact.id} name={factName(fact.id)} fact={fact} texts={{}} named={nobody} offered={offered} language={language} />)
}

function Names({ language }: { language: Locale }) {
  const t = translator(language, 'facts')
  const desk = translator(language, 'desk')
  return (
    <>
      {locales.map((locale) => <FormField key={locale} name={`name.${locale}`} label={`${desk('names.form')} ${messagesOf(language).facts.in[locale]}`} lang={locale} maxLength={200} />)}
      <FormField name="reading" label={desk('names.reading')} lang="ja" maxLength={200} />
      <FormField name="romanisation" label={desk('names.romanisation')} maxLength={200} />
      <FormSelect name="own" label={t('begin.own')} hint={t('begin.ownHint')} value="" options={[{ value: '', label: t('begin.ownNone') }, ...locales.map((locale) => ({ value: locale, label: desk(`names.langs.${locale}`) }))]} />
    </>
  )
}

function Parties({ language }: { language: Locale }) {
  const { side } = messagesOf(language).facts.choices
  const t = translator(language, 'facts')
  const shared = { isSingle: true, kinds: ['territory', 'organisation'], chosen: [], words: pickerWords(language), language }
  return (['home', 'partner'] as const).map((one) => <RecordPicker key={one} name={one} label={`${t('lines.parties.recordId')} ${side[one]}`} {...shared} />)
}

/** What a record of a kind begins with: the source, its names, and the facts without which there is none. */
export function BeginForm({ kind, source, action, language }: { kind: BegunKind; source: LinkedName | undefined; action: FormAction; language: Locale }) {
  const t = translator(language, 'facts')
  return (
    <ActionForm action={action} request={randomUUID()} words={formWords(language)} submit={t('begin.submit')} label={t('begin.one', { kind: kindWords(language)[kind] ?? kind })}>
      <input type="hidden" name="kind" value={kind} />
      <fieldset className="part"><legend><h2>{t('says')}</h2></legend><SourceFields newSource={addSourcePath({ begin: kind })} source={source} hint={kind === 'topic' ? t('begin.topicSource') : t('begin.source')} language={language} /></fieldset>
      <fieldset className="part"><legend><h2>{t('begin.names')}</h2></legend><Names language={language} /></fieldset>
      {kind === 'partnership' && <fieldset className="part"><legend><h2>{t('names.parties')}</h2></legend><Parties language={language} /></fieldset>}
      {firstFacts(kind).length > 0 && <fieldset className="part"><legend><h2>{t('begin.facts')}</h2></legend><FirstFacts kind={kind} language={language} /></fieldset>}
    </ActionForm>
  )
}

/** One more act under a tie. */
export function BeginActForm({ tie, offered, action, language }: { tie: { id: string; version: number }; offered: Offered; action: FormAction; language: Locale }) {
  const t = translator(language, 'facts')
  return (
    <ActionForm action={action} request={randomUUID()} words={formWords(language)} submit={t('begin.addAct')} label={t('begin.act')} prefix="act">
      <OfRecord {...tie} />
      <fieldset className="part"><legend><h3>{t('begin.names')}</h3></legend><Names language={language} /></fieldset>
      <fieldset className="part"><legend><h3>{t('begin.facts')}</h3></legend><FirstFacts kind="instrument" offered={offered} language={language} /></fieldset>
      <fieldset className="part"><legend><h3>{t('says')}</h3></legend><SourceFields newSource={addSourcePath({ record: tie.id, fact: 'record' })} source={undefined} hint={t('begin.source')} language={language} /></fieldset>
    </ActionForm>
  )
}

