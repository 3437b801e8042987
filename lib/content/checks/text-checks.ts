import type { Body } from '#lib/content/body.ts'
import { blockInlines, plainText } from '#lib/content/body-words.ts'
import type { Issue } from '#lib/content/refused.ts'
import type { Draft } from '#lib/content/drafts/schema.ts'

export type TextFacts = {
  /** Articles and pages are nothing without a body; a record of the registry has its facts */
  needsBody: boolean
  isSlugTaken: boolean
  /** Records that the body links to and that readers cannot open */
  unreachable: string[]
  /** Pictures that the body shows and that are not there */
  missingPictures: string[]
  /** Characters of the title that no face of the preview card can draw */
  missingGlyphs: string[]
}

const headingIssues = (body: Body): Issue[] => {
  let last = 1
  return body.flatMap((block) => {
    if (block.type !== 'heading') return []
    const isSkipped = block.level > last + 1
    last = block.level
    return isSkipped ? [{ code: 'heading-skipped', field: 'body', block: block.key }] : []
  })
}

const pictureIssues = (body: Body): Issue[] =>
  body.flatMap((block) => (block.type === 'picture' && !block.isDecorative && block.alt.trim() === '' ? [{ code: 'alt-missing', field: 'body', block: block.key }] : []))

const wordless = /^(clicca qui|qui|click here|here|link|こちら|ここ|詳細はこちら)$/i

const blockIssues = (body: Body): Issue[] =>
  body.flatMap((block): Issue[] => {
    const at = { field: 'body', block: block.key }
    const links = blockInlines(block).flatMap((part) => ('children' in part ? [part.children.map(({ text }) => text).join('').trim()] : []))
    return [
      ...(block.type !== 'picture' && plainText(block).trim() === '' ? [{ code: 'block-empty', ...at }] : []),
      ...(block.type === 'table' && block.head.some((cell) => cell.map((part) => ('children' in part ? part.children.map(({ text }) => text).join('') : part.text)).join('').trim() === '') ? [{ code: 'table-head-empty', ...at }] : []),
      ...(block.type === 'quotation' && !block.speaker ? [{ code: 'quotation-without-speaker', ...at }] : []),
      ...links.flatMap((words) => (words === '' || wordless.test(words) ? [{ code: 'link-says-nothing', ...at, values: { words: words || '…' } }] : [])),
    ]
  })

/** Everything that keeps a text from being published, each with its place; empty when it may be (product.md, "publish checks"). */
export function textIssues({ title, summary, body }: Draft, { needsBody, isSlugTaken, unreachable, missingPictures, missingGlyphs }: TextFacts): Issue[] {
  return [
    ...(title === '' ? [{ code: 'title-missing', field: 'title' }] : []),
    ...(summary === '' ? [{ code: 'summary-missing', field: 'summary' }] : []),
    ...(needsBody && body.length === 0 ? [{ code: 'body-missing', field: 'body' }] : []),
    ...(isSlugTaken ? [{ code: 'slug-taken', field: 'slug' }] : []),
    ...missingGlyphs.map((character) => ({ code: 'glyph-missing', field: 'title', values: { character } })),
    ...unreachable.map((id) => ({ code: 'link-unreachable', field: 'body', values: { id } })),
    ...missingPictures.map(() => ({ code: 'picture-missing', field: 'body' })),
    ...headingIssues(body),
    ...pictureIssues(body),
    ...blockIssues(body),
  ]
}
