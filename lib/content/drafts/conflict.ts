import { bodySchema } from '#lib/content/body.ts'
import { type BlockDiff, diffTexts } from '#lib/content/compare/texts.ts'
import { differingFields } from '#lib/content/differing.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { type Difference, type Draft, type TextPart, textParts } from './schema.ts'

/** Parts as they can be compared: the body by what it holds, whatever the order in which a database gives it back. */
const valuesOf = ({ body, ...rest }: Draft) => ({ ...rest, body: JSON.stringify(bodySchema.parse(body)) })

/**
 * What two people left differently who began with the same text, part by part and word by word: `added` is mine, `removed`
 * theirs. `mineAlone` are the parts that only I touched, of which nothing is asked.
 */
export function differencesOf(begun: Draft | null, mine: Draft, theirs: Draft, locale: Locale): { differences: Difference[]; mineAlone: TextPart[] } {
  const [own, other] = [valuesOf(mine), valuesOf(theirs)]
  const differing = differingFields(begun && valuesOf(begun), own, other)
  const diff = diffTexts(theirs, mine, locale)
  const blocksOf = (part: TextPart): Difference['blocks'] =>
    part === 'body' ? diff.body.filter(({ state }) => state !== 'same') : [{ key: part, type: 'paragraph', state: 'changed', pieces: diff[part] } satisfies BlockDiff]
  return {
    differences: textParts.flatMap((part) => {
      const found = differing[part]
      return found ? [{ part, isTheirsAlone: found.isTheirsAlone, blocks: blocksOf(part) }] : []
    }),
    mineAlone: textParts.filter((part) => own[part] !== other[part] && !differing[part]),
  }
}
