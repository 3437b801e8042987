import type { FormAction } from '#lib/actions/define.ts'
import { factsPath } from '#lib/content/desk/paths.ts'
import type { EvidenceItem } from '#lib/domain/evidence/schema.ts'
import { fieldOfClaim, saidField } from '#lib/domain/facts/claims/said.ts'
import type { Fact, Texts } from '#lib/domain/facts/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { choiceWord } from '#components/site/choice-word.ts'
import { ClaimForm, type FactProps, RemovalForm } from './claim-forms.tsx'
import { dateWords, langOf } from './fact-value.tsx'

export type ClaimActions = { save: FormAction; remove: FormAction }

/** The value that a source gives, in words where the portal has some. */
export function saidWords(kind: string, claim: EvidenceItem, language: Locale): string {
  if (!claim.value) return ''
  const field = fieldOfClaim(kind, claim.field)
  return field?.type === 'choice' ? choiceWord(field.words, claim.value, language) : dateWords(claim.value, language)
}

/** Whether it gives the very value that the portal shows. */
function isShown(fact: Fact | null, texts: Texts, { value }: EvidenceItem): boolean {
  const field = fact && saidField(fact)
  return field !== null && value !== null && texts[field.column] === value
}

function ClaimLine({ record: { kind }, item, claim, language }: FactProps & { claim: EvidenceItem }) {
  const t = translator(language, 'facts')
  const { source, quotation, paragraph, confidence } = claim
  const said = saidWords(kind, claim, language)
  return (
    <>
      <h3>{said && <>{said} · </>}<cite lang={source.title.lang}><a href={factsPath(source.id)}>{source.title.text}</a></cite></h3>
      {quotation && <p><q lang={langOf(source.language, language)}>{quotation}</q></p>}
      <p className="by">{paragraph !== null && <>{t('paragraph')} {paragraph} · </>}{choiceWord('confidence', confidence, language)}{isShown(item.fact, item.texts, claim) && <> · {t('shown')}</>}</p>
    </>
  )
}

type Props = FactProps & { actions: ClaimActions | null; added?: string | undefined }

/** Everything that sources say of a fact, each corrected or removed by itself. */
export function ClaimList({ actions, added, ...props }: Props) {
  const { record, item, language } = props
  const t = translator(language, 'facts')
  return (
    <>
      {item.claims.length === 0 && <p>{t('noClaims')}</p>}
      <ol className="log">
        {item.claims.map((claim) => (
          <li key={claim.id}>
            <ClaimLine {...props} claim={claim} />
            {actions && (
              <>
                <details className="wide"><summary>{t('correct')}<span className="unseen">: {claim.source.title.text}</span></summary><ClaimForm {...props} claim={claim} action={actions.save} /></details>
                <details className="wide"><summary>{t('remove')}<span className="unseen">: {claim.source.title.text}</span></summary><RemovalForm record={record} fields={{ evidenceId: claim.id }} prefix={`remove-${claim.id}`} title={`${t('removeClaim')}: ${claim.source.title.text}`} action={actions.remove} language={language} /></details>
              </>
            )}
          </li>
        ))}
      </ol>
      {actions && <details open={added !== undefined && item.fact === null}><summary>{t('addClaim')}</summary><ClaimForm {...props} claim={null} action={actions.save} added={added} /></details>}
    </>
  )
}
