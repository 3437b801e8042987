import { Chips } from '#components/ui/chips.tsx'
import { Columns } from '#components/ui/columns.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { EntryColumns } from '#components/ui/entry-columns.tsx'
import { FactList } from '#components/ui/fact-list.tsx'
import { IndexList } from '#components/ui/index-list.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { Section } from '#components/ui/section.tsx'
import { translator } from '#lib/i18n/translator.ts'
import type { Sample, Specimen } from './specimen.ts'

/** Lists, tables, facts, and how they stand beside each other. */
export function lists({ locale, other, otherLang }: Sample): Specimen[] {
  const t = translator(locale, 'living')
  const otherT = translator(other, 'living')
  const pager = translator(locale, 'pager')
  const entries = [
    { id: 'living-entry', href: '#living-entry', title: t('sample.tie'), meta: t('sample.kind'), note: t('sample.paragraph') },
    { title: otherT('sample.tie'), lang: otherLang, meta: t('sample.date') },
  ]
  const facts = [{ term: t('sample.kindLabel'), value: t('sample.kind') }, { term: t('sample.sides'), value: [t('sample.town'), t('sample.partner')] }]
  return [
    { of: 'section', node: <Section title={t('sample.heading')} level={3} more={{ href: '#living-entry', label: t('sample.more') }}><p>{t('sample.paragraph')}</p></Section> },
    { of: 'section', state: t('states.ruled'), node: <Section title={t('sample.heading')} level={3} ruled><p>{t('sample.paragraph')}</p></Section> },
    { of: 'index-list', node: <IndexList entries={entries} level={4} label={t('sample.list')} /> },
    { of: 'index-list', state: t('states.marked'), node: <IndexList entries={entries.map(({ id: _, ...one }, at) => ({ ...one, mark: String(1986 + at) }))} /> },
    { of: 'fact-list', node: <FactList facts={facts} /> },
    { of: 'data-table', node: <DataTable id="living-table" caption={t('sample.list')} head={[t('sample.sides'), t('sample.kindLabel')]} rows={[{ key: 'a', cells: [t('sample.tie'), t('sample.kind')] }, { key: 'b', cells: [t('sample.town'), t('sample.date')] }]} /> },
    { of: 'chips', node: <Chips label={t('sample.chips')} chips={[{ href: '#living-entry', label: t('sample.kind'), count: 12, current: true }, { href: '#living-table', label: t('sample.town') }]} /> },
    { of: 'pager', node: <Pager label={t('sample.pages')} summary={pager('summary', { page: '2', pages: '3' })} previous={{ href: '#living-entry', label: pager('previous') }} next={{ href: '#living-table', label: pager('next') }} /> },
    { of: 'columns', node: <Columns aside={<FactList facts={facts} />} asideLabel={t('sample.aside')}><p>{t('sample.paragraph')}</p></Columns> },
    {
      of: 'entry-columns',
      node: <EntryColumns>{['town', 'partner'].map((one) => <Section key={one} ruled level={3} title={t(`sample.${one as 'town' | 'partner'}`)}><p>{t('sample.paragraph')}</p></Section>)}</EntryColumns>,
    },
  ]
}
