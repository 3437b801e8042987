import type { ReactNode } from 'react'
import { BlockDifference } from '#components/admin/history/text-diff.tsx'
import { BodyText } from '#components/site/body.tsx'
import type { BlockDiff } from '#lib/content/compare/texts.ts'
import type { Body } from '#lib/content/body.ts'
import type { References } from '#lib/content/references/reference.ts'
import { type Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Pictures } from '#lib/media/schema.ts'

type Props = { body: Body; diff: BlockDiff[] | null; references: References; pictures: Pictures; caption: string; locale: Locale; language: Locale }

/** Blocks of several languages stand on one page: what is called by a key is called by the language too. */
const keyed = (body: Body, locale: Locale): Body => body.map((block) => ({ ...block, key: `${locale}-${block.key}` }))

/** Blocks that did not change stand together, as readers see them. */
function runsOf(diff: BlockDiff[]): BlockDiff[][] {
  const runs: BlockDiff[][] = []
  for (const block of diff) {
    const last = runs.at(-1)
    if (block.state === 'same' && last?.at(-1)?.state === 'same') last.push(block)
    else runs.push([block])
  }
  return runs
}

/** A body as readers see it; where it changed, what changed is marked in it. */
export function BesideBody({ body, diff, language, ...around }: Props) {
  const { locale } = around
  const t = translator(language, 'history.compare')
  const drawn = (some: Body): ReactNode => <BodyText body={keyed(some, locale)} {...around} />
  if (!diff) return drawn(body)
  return (
    <div className="difference">
      {runsOf(diff).map((run) => {
        const [first] = run
        if (!first) return null
        const blocks = body.filter(({ key }) => run.some((one) => one.key === key))
        if (first.state === 'same') return <div key={first.key}>{drawn(blocks)}</div>
        if (first.state === 'changed' || first.state === 'removed') return <BlockDifference key={`${first.state}-${first.key}`} block={first} language={language} locale={locale} />
        return (
          <div key={first.key} className={`block ${first.state}`}>
            <p className="by" lang={language}>{t(`states.${first.state}`)}</p>
            {drawn(blocks)}
          </div>
        )
      })}
    </div>
  )
}
