import { ArcMap } from '#components/ui/arc-map.tsx'
import { Bridge } from '#components/ui/bridge.tsx'
import { Cord, CordLegend } from '#components/ui/cord.tsx'
import { Diptych } from '#components/ui/diptych.tsx'
import { MissingArc } from '#components/ui/missing-arc.tsx'
import { ParallelSheet } from '#components/ui/parallel-sheet.tsx'
import outlines from '#lib/map/outlines.json'
import { frames } from '#lib/map/frames.ts'
import { localeTable } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Sample, Specimen } from './specimen.ts'

const spans = ['day', 'month', 'year', 'years'] as const
const states = ['announced', 'unknown'] as const

/** What is drawn of the arc: two sides, what joins them, when, and where. */
export function ties({ locale, other, lang, otherLang }: Sample): Specimen[] {
  const t = translator(locale, 'living')
  const otherT = translator(other, 'living')
  const legend = translator(locale, 'timeline')
  const otherLabel = { text: otherT('sample.kind'), lang: otherLang }
  const party = { name: otherT('sample.partner'), lang: otherLang, sub: t('sample.partner'), level: t('sample.level') }
  const acts = [{ title: t('sample.act'), date: t('sample.date'), basis: t('sample.basis') }]
  const home = { name: t('sample.town'), level: t('sample.level'), href: '#living-tie' }
  const point = { href: null, x: 120, y: 180, text: t('sample.town'), isArea: false, id: 'living-town', label: { x: 128, y: 184, anchor: 'start' as const } }
  return [
    { of: 'bridge', node: <Bridge year="2005" label={t('sample.kind')} otherLabel={otherLabel} /> },
    { of: 'missing-arc', node: <MissingArc /> },
    {
      of: 'diptych',
      node: <div id="living-tie"><Diptych heading={t('sample.tie')} year="2005" label={t('sample.kind')} otherLabel={otherLabel} banks={[{ side: 'home', label: t('sample.home'), parties: [home], acts }, { side: 'partner', label: t('sample.away'), parties: [party], acts, higher: true }]} /></div>,
    },
    { of: 'cord', state: t('states.legend'), node: <CordLegend label={legend('legend.label')} knots={[...spans.map((span) => ({ state: 'held' as const, span, word: legend(`legend.${span}`) })), ...states.map((state) => ({ state, word: legend(`legend.${state}`) }))]} /> },
    { of: 'cord', node: <Cord label={t('sample.cord')} entries={[...spans.map((span) => ({ date: legend(`legend.${span}`), title: t('sample.tie'), state: 'held' as const, span })), ...states.map((state) => ({ date: t('sample.date'), title: t('sample.tie'), state, stateLabel: legend(`legend.${state}`), note: t('sample.basis') }))]} /> },
    {
      of: 'arc-map',
      node: (
        <ArcMap
          label={t('sample.map')} land={outlines.path} width={frames.italy.width + frames.japan.width} height={frames.italy.height}
          italy={{ ...frames.italy, points: [point] }} japan={{ ...frames.japan, points: [{ ...point, id: 'living-partner', text: t('sample.partner'), isArea: true }] }}
          arches={[{ href: '#living-tie', text: t('sample.tie'), wide: 'M120 180Q340 20 520 180', tall: 'M120 180Q240 300 160 555', isDashed: false }]}
        />
      ),
    },
    {
      of: 'parallel-sheet',
      node: (
        <ParallelSheet
          columns={[{ lang, name: localeTable[locale].name, kicker: t('sample.kind'), title: t('sample.tie') }, { lang: otherLang, name: localeTable[other].name, kicker: otherT('sample.kind'), title: otherT('sample.tie') }]}
          corner={null} groups={[{ labels: [t('sample.sides'), otherT('sample.sides')], rows: [[t('sample.town'), otherT('sample.town')], [t('sample.partner'), otherT('sample.partner')]] }]} foot={<p>{t('sample.citation')}</p>}
        />
      ),
    },
  ]
}
