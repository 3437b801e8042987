import { randomUUID } from 'node:crypto'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormField, FormSelect } from '#components/admin/form/form-field.tsx'
import { OfRecord } from '#components/admin/form/of-record.tsx'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import { addSourcePath } from '#lib/content/desk/paths.ts'
import type { Offered } from '#lib/domain/facts/lines/queries.ts'
import type { DeskFact } from '#lib/domain/facts/queries.ts'
import type { LinkedName } from '#lib/content/desk/schema.ts'
import type { EvidenceItem } from '#lib/domain/evidence/schema.ts'
import { fieldOfClaim } from '#lib/domain/facts/claims/said.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { choicesOf } from './fact-fields.tsx'
import { SourceFields } from './source-fields.tsx'

export type FactProps = { record: { id: string; kind: string; version: number }; item: DeskFact; named: Map<string, LinkedName>; offered: Offered; language: Locale }

type ClaimProps = FactProps & { claim: EvidenceItem | null; action: FormAction; /** The one that was just added */ added?: string | undefined }

/** What the source gives: of a list by its words, else as it is typed. */
function SaidField({ record, item, claim, language }: FactProps & { claim: EvidenceItem | null }) {
  const t = translator(language, 'facts')
  const field = fieldOfClaim(record.kind, claim?.field ?? item.name)
  const shared = { name: 'value', label: t('said'), hint: t('saidHint'), value: claim?.value ?? '' }
  if (field?.type !== 'choice') return <FormField {...shared} maxLength={300} />
  return <FormSelect {...shared} options={choicesOf({ ...field, required: undefined } as typeof field, shared.value, language)} />
}

/** What one source says of a fact: said for the first time, or corrected. */
export function ClaimForm({ claim, action, added, ...props }: ClaimProps) {
  const { record, item, named, language } = props
  const t = translator(language, 'facts')
  return (
    <ActionForm action={action} request={randomUUID()} words={formWords(language)} submit={t('saveClaim')} quiet label={claim ? `${t('correct')}: ${claim.source.title.text}` : t('addClaim')} prefix={`claim-${claim?.id ?? 'new'}`}>
      <OfRecord {...record} />
      <input type="hidden" name="evidenceId" value={claim?.id ?? ''} />
      <input type="hidden" name="field" value={item.name} />
      <SaidField {...props} claim={claim} />
      <SourceFields newSource={addSourcePath({ record: record.id, fact: item.name })} source={named.get(claim?.source.id ?? added ?? '')} {...(claim ? { place: claim } : {})} language={language} />
    </ActionForm>
  )
}

type RemovalProps = { record: { id: string; version: number }; /** What is taken away, as its command asks */ fields: Record<string, string>; prefix: string; title: string; action: FormAction; language: Locale }

/** Takes a claim, a conflict or a line of a list away, with the reason that the log keeps. */
export function RemovalForm({ record, fields, prefix, title, action, language }: RemovalProps) {
  const t = translator(language, 'facts')
  return (
    <ActionForm action={action} request={randomUUID()} words={formWords(language)} submit={t('remove')} quiet label={title} prefix={prefix}>
      <OfRecord {...record} />
      {Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <FormField name="reason" label={t('reason')} hint={t('reasonHint')} maxLength={500} required />
    </ActionForm>
  )
}
