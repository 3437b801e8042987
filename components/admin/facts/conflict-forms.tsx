import { randomUUID } from 'node:crypto'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormChoices } from '#components/admin/form/form-choices.tsx'
import { FormField, FormSelect } from '#components/admin/form/form-field.tsx'
import { OfRecord } from '#components/admin/form/of-record.tsx'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import type { EvidenceItem } from '#lib/domain/evidence/schema.ts'
import type { DeskConflict } from '#lib/domain/facts/queries.ts'
import { locales } from '#lib/i18n/locales.ts'
import { messagesOf } from '#lib/i18n/messages.ts'
import { translator } from '#lib/i18n/translator.ts'
import { type FactProps, RemovalForm } from './claim-forms.tsx'
import { type ClaimActions, saidWords } from './claim-list.tsx'

type FormProps = FactProps & { conflict: DeskConflict | null; action: FormAction }

const byId = (claims: EvidenceItem[]) => [...new Map(claims.map((claim) => [claim.id, claim])).values()]

/** Which claims differ, which one the portal follows, and why: in all three languages, since readers see it. */
function ConflictForm({ conflict, action, record, item, language }: FormProps) {
  const t = translator(language, 'facts')
  const options = byId([...(conflict?.values ?? []), ...item.claims]).map((claim) => ({ value: claim.id, label: [saidWords(record.kind, claim, language), claim.source.title.text].filter(Boolean).join(' · ') }))
  return (
    <ActionForm action={action} request={randomUUID()} words={formWords(language)} submit={t('saveConflict')} quiet label={conflict ? t('changeConflict') : t('addConflict')} prefix={`conflict-${conflict?.id ?? 'new'}`}>
      <OfRecord {...record} />
      <input type="hidden" name="conflictId" value={conflict?.id ?? ''} />
      <FormChoices name="evidence" legend={t('which')} options={options} chosen={conflict?.values.map((claim) => claim.id) ?? []} />
      <FormSelect name="follows" label={t('follows')} hint={t('followsHint')} value={conflict?.followedId ?? ''} options={[{ value: '', label: t('open') }, ...options]} />
      {locales.map((locale) => (
        <FormField key={locale} name={`settlement.${locale}`} label={`${t('why')} ${messagesOf(language).facts.in[locale]}`} value={conflict?.settlements[locale] ?? ''} lang={locale} rows={3} maxLength={600} />
      ))}
    </ActionForm>
  )
}

/** Where sources differ about a fact: each conflict with its claims, and a new one where there are two to differ. */
export function ConflictList({ actions, ...props }: FactProps & { actions: ClaimActions | null }) {
  const { record, item, language } = props
  const t = translator(language, 'facts')
  return (
    <>
      <p>{t('conflictLead')}</p>
      <ol className="log">
        {item.conflicts.map((conflict) => (
          <li key={conflict.id}>
            <ul>{conflict.values.map((claim) => <li key={claim.id}>{saidWords(record.kind, claim, language)} · <cite lang={claim.source.title.lang}>{claim.source.title.text}</cite>{claim.id === conflict.followedId && <strong> ({t('follows')})</strong>}</li>)}</ul>
            <p>{conflict.settlement}</p>
            {actions && (
              <>
                <details className="wide"><summary>{t('changeConflict')}</summary><ConflictForm {...props} conflict={conflict} action={actions.save} /></details>
                <details className="wide"><summary>{t('remove')}</summary><RemovalForm record={record} fields={{ conflictId: conflict.id }} prefix={`remove-${conflict.id}`} title={t('removeConflict')} action={actions.remove} language={language} /></details>
              </>
            )}
          </li>
        ))}
      </ol>
      {actions && item.claims.length > 1 && <details><summary>{t('addConflict')}</summary><ConflictForm {...props} conflict={null} action={actions.save} /></details>}
    </>
  )
}
