import { diffArrays } from 'diff'
import { plainText } from '#lib/content/body-words.ts'
import type { Block, Body, Inline } from '#lib/content/body.ts'
import type { Draft } from '#lib/content/drafts/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { diffWords, type Piece } from './diff.ts'

/** `moved`: it stands elsewhere now; `dressed`: its words are the same, and what they lead to or how they look is not. */
export type BlockState = 'same' | 'changed' | 'added' | 'removed' | 'moved' | 'dressed'

export type BlockDiff = { key: string; type: Block['type']; state: BlockState; pieces: Piece[] }

export type TextDiff = { title: Piece[]; summary: Piece[]; slug: Piece[]; body: BlockDiff[]; isSame: boolean }

const wordsOf = (parts: Inline[]): string => parts.map((part) => ('children' in part ? wordsOf(part.children) : part.text)).join('')

/** The words of a block with its lines: an item of a list, a row of a table. */
function linesOf(block: Block): string {
  if (block.type === 'list') return block.items.map(wordsOf).join('\n')
  if (block.type === 'table') return [block.head, ...block.rows].map((row) => row.map(wordsOf).join(' | ')).join('\n')
  if (block.type === 'quotation') return [wordsOf(block.children), [block.speaker, block.office].filter(Boolean).join(', ')].filter(Boolean).join('\n')
  return plainText(block)
}

function changed(before: Block, after: Block, locale: Locale, isMoved: boolean): BlockDiff {
  const pieces = diffWords(linesOf(before), linesOf(after), locale)
  const isSame = pieces.every(({ kind }) => kind === 'same')
  const isDressed = isSame && JSON.stringify(before) !== JSON.stringify(after)
  return { key: after.key, type: after.type, pieces, state: isMoved ? 'moved' : !isSame ? 'changed' : isDressed ? 'dressed' : 'same' }
}

const alone = (block: Block, kind: 'added' | 'removed'): BlockDiff => ({ key: block.key, type: block.type, state: kind, pieces: [{ kind, text: linesOf(block) }] })

/** Blocks are the same by their key, wherever they stand. */
function diffBodies(before: Body, after: Body, locale: Locale): BlockDiff[] {
  const old = new Map(before.map((block) => [block.key, block]))
  const own = new Map(after.map((block) => [block.key, block]))
  const steps = diffArrays(before.map(({ key }) => key), after.map(({ key }) => key))
  return steps.flatMap(({ added, removed, value }) =>
    value.flatMap((key) => {
      const [was, is] = [old.get(key), own.get(key)]
      // What moved is told once, where it stands now.
      if (removed) return was && !is ? [alone(was, 'removed')] : []
      if (is && was) return [changed(was, is, locale, Boolean(added))]
      return is ? [alone(is, 'added')] : []
    }),
  )
}

/** Two versions of a text, part by part and word by word. */
export function diffTexts(before: Draft, after: Draft, locale: Locale): TextDiff {
  const [title, summary, slug] = [diffWords(before.title, after.title, locale), diffWords(before.summary, after.summary, locale), diffWords(before.slug, after.slug, locale)]
  const body = diffBodies(before.body, after.body, locale)
  const isSame = [...title, ...summary, ...slug].every(({ kind }) => kind === 'same') && body.every(({ state }) => state === 'same')
  return { title, summary, slug, body, isSame }
}
