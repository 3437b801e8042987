import { SelectField, TextField } from '#components/ui/field.tsx'
import type { AuditFilters } from '#lib/content/desk/audit/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { messagesOf } from '#lib/i18n/messages.ts'
import { translator } from '#lib/i18n/translator.ts'
import { eventOptions } from './words.ts'

type Props = { filters: AuditFilters; people: { id: string; name: string }[]; language: Locale }

/** By whom, what, about which record, when, with which words; a form without script. */
export function AuditFilterForm({ filters, people, language }: Props) {
  const t = translator(language, 'audit')
  const system = Object.entries(messagesOf(language).audit.system).map(([value, label]) => ({ value, label }))
  const persons = [{ value: '', label: t('anyone') }, ...people.map(({ id, name }) => ({ value: id, label: name })), ...system]
  return (
    <form className="filters" method="get" action="/admin/audit" role="search" aria-label={t('search')}>
      <SelectField id="person" name="person" label={t('person')} value={filters.person} options={persons} />
      <SelectField id="event" name="event" label={t('event')} value={filters.event} options={[{ value: '', label: t('anyEvent') }, ...eventOptions(language)]} />
      <TextField id="record" name="record" type="search" label={t('record')} hint={t('recordHint')} value={filters.record} maxLength={120} />
      <TextField id="q" name="q" type="search" label={t('words')} hint={t('wordsHint')} value={filters.q} maxLength={80} />
      <TextField id="from" name="from" type="date" label={t('from')} value={filters.from} />
      <TextField id="to" name="to" type="date" label={t('to')} value={filters.to} />
      <button className="btn">{t('find')}</button>
      <p><a href="/admin/audit">{t('clear')}</a></p>
    </form>
  )
}
