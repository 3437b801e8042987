import { DateText } from '#components/site/date-text.tsx'
import { SourceName } from '#components/site/dossier.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Dossier, EvidenceItem } from '#lib/domain/evidence/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Claim = { role: string; value: string; confidence: string; items: EvidenceItem[] }

/** What each source says on the date: announced and held apart, sources that agree together. */
function claimsOf({ evidence }: Dossier, recordId: string): Claim[] {
  const claims = new Map<string, Claim>()
  for (const item of evidence) {
    const role = /^date:(.+)$/.exec(item.field)?.[1]
    if (!role || !item.value || item.recordId !== recordId) continue
    const key = `${role} ${item.value} ${item.confidence}`
    const claim = claims.get(key) ?? { role, value: item.value, confidence: item.confidence, items: [] }
    claims.set(key, { ...claim, items: [...claim.items, item] })
  }
  return [...claims.values()]
}

type Props = { dossier: Dossier; recordId: string; locale: Locale }

/** Shown where the sources differ on the date, or where it was announced and then held; a conflict tells it by itself. */
export function ActivityDates({ dossier, recordId, locale }: Props) {
  const claims = claimsOf(dossier, recordId)
  const isTold = dossier.conflicts.some((conflict) => conflict.recordId === recordId && conflict.field === 'date')
  if (isTold || claims.length < 2) return null
  const t = translator(locale, 'activity')
  const roles = translator(locale, 'vocabulary.dateRole')
  return (
    <Section title={t('dates')} id="dates">
      <DataTable
        id="date-claims"
        caption={t('datesCaption')}
        head={[t('columns.what'), t('columns.date'), t('columns.source')]}
        rows={claims.map((claim) => ({
          key: `${claim.role} ${claim.value} ${claim.confidence}`,
          cells: [
            roles(claim.role as 'held'),
            <DateText key="date" value={claim.value} locale={locale} confidence={claim.confidence} />,
            <ul key="sources">{claim.items.map(({ id, source }) => <li key={id}><SourceName source={source} locale={locale} /></li>)}</ul>,
          ],
        }))}
      />
    </Section>
  )
}
