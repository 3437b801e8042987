import { Uncertain } from '#components/ui/confidence.tsx'
import { Hero } from '#components/ui/hero.tsx'
import { Name } from '#components/ui/name.tsx'
import { Note } from '#components/ui/note.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { Prose } from '#components/ui/prose.tsx'
import { QrCode } from '#components/ui/qr-code.tsx'
import { ReadingsSwitch } from '#components/ui/readings-switch.tsx'
import { SourceList } from '#components/ui/source-list.tsx'
import { SourceRefs } from '#components/ui/source-refs.tsx'
import { env } from '#lib/env.ts'
import { qrModules } from '#lib/qr/modules.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Sample, Specimen } from './specimen.ts'

const tones = ['conflict', 'open', 'notice', 'fallback'] as const

/** Heads, running text and what stands in it. */
export function reading({ locale, other, otherLang }: Sample): Specimen[] {
  const t = translator(locale, 'living')
  const otherT = translator(other, 'living')
  const site = translator(locale, 'site')
  const refs = <SourceRefs label={t('sample.source')} refs={[{ number: 1, href: '#living-source' }]} />
  return [
    { of: 'hero', node: <Hero title={t('sample.heading')} summary={t('sample.lead')} /> },
    {
      of: 'page-header',
      node: <PageHeader kicker={t('sample.kind')} title={t('sample.tie')} other={<span lang={otherLang}>{otherT('sample.tie')}</span>} summary={t('sample.lead')} meta={<p>{t('sample.date')}</p>} />,
    },
    {
      of: 'prose',
      node: (
        <Prose>
          <h2>{t('sample.heading')}</h2>
          <p>{t('sample.paragraph')}{refs}</p>
          <ul><li>{t('sample.town')}</li><li>{t('sample.partner')}</li></ul>
          <blockquote lang={otherLang}><p>{otherT('sample.paragraph')}</p></blockquote>
        </Prose>
      ),
    },
    { of: 'name', state: t('states.ruby'), node: <p><Name text="田子町" lang="ja" reading="たっこまち" readingLang="ja" ruby /></p> },
    { of: 'name', state: t('states.brackets'), node: <p><Name text="田子町" lang="ja" reading="Takko-machi" readingLang="ja-Latn" /></p> },
    { of: 'confidence', node: <p><Uncertain word={translator(locale, 'common')('toBeChecked')}>{t('sample.date')}</Uncertain></p> },
    ...tones.map((tone) => ({ of: 'note', state: t(`states.${tone}`), node: <Note tone={tone} title={t(`states.${tone}`)}><p>{t('sample.paragraph')}</p></Note> })),
    { of: 'source-refs', node: <p>{t('sample.tie')}{refs}</p> },
    { of: 'source-list', node: <SourceList sources={[{ id: 'living-source', citation: t('sample.citation'), place: t('sample.place'), quotation: { text: otherT('sample.paragraph'), lang: otherLang }, note: t('sample.date') }]} /> },
    {
      of: 'picture',
      node: <Picture sources={[{ type: 'image/png', set: '/icons/icon-512.png 512w' }]} src="/icons/icon-512.png" width={512} height={512} alt={t('sample.alt')} caption={t('sample.caption')} credit="Kakehashi" />,
    },
    { of: 'qr-code', node: <QrCode modules={qrModules(env().siteUrl)} label={env().siteUrl} /> },
    { of: 'readings-switch', node: <ReadingsSwitch hide={site('readings.hide')} show={site('readings.show')} /> },
  ]
}
