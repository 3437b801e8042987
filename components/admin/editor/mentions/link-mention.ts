import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Mention } from '#lib/content/mentions/mention.ts'

type Line = { words: string; start: number }

/** The lines of the block with a key (items, cells, or itself), with the place where each begins. */
function linesOf(doc: Node, key: string): Line[] {
  const lines: Line[] = []
  doc.forEach((block, at) => {
    if (block.attrs.key !== key) return
    if (block.isTextblock) lines.push({ words: block.textContent, start: at + 1 })
    block.descendants((node, inside) => {
      if (node.isTextblock) lines.push({ words: node.textContent, start: at + 1 + inside + 1 })
    })
  })
  return lines
}

const isLetter = (letter: string | undefined) => letter !== undefined && /[\p{sc=Latin}\p{N}]/u.test(letter)

/** Every place of some words in a line, none in the midst of a word. */
function placesOf({ words, start }: Line, text: string): number[] {
  const places: number[] = []
  for (let place = words.indexOf(text); place >= 0; place = words.indexOf(text, place + 1)) {
    const isInside = (isLetter(words[place - 1]) && isLetter(text[0])) || (isLetter(words[place + text.length]) && isLetter(text.at(-1)))
    if (!isInside) places.push(start + place)
  }
  return places
}

/** Where a mention stands now: where it was found, else where its words stand next in the same block, in no link. */
function rangeOf({ state: { doc, schema } }: Editor, { block, line, from, text }: Mention): { from: number; to: number } | null {
  const { link, record } = schema.marks
  const lines = linesOf(doc, block)
  const own = lines[line]
  const all = [...(own?.words.slice(from, from + text.length) === text ? [own.start + from] : []), ...lines.flatMap((one) => placesOf(one, text))]
  const free = all.find((place) => link && record && !doc.rangeHasMark(place, place + text.length, link) && !doc.rangeHasMark(place, place + text.length, record))
  return free === undefined ? null : { from: free, to: free + text.length }
}

/** Makes a mention a link to a record, with other words where they are given; false where the text no longer says it. It can be undone, and the cursor stays where it is. */
export function linkMention(editor: Editor, mention: Mention, recordId: string, instead?: string): boolean {
  const range = rangeOf(editor, mention)
  const { state, view } = editor
  const mark = state.schema.marks.record?.create({ recordId })
  if (!range || !mark) return false
  const tr = instead ? state.tr.insertText(instead, range.from, range.to) : state.tr
  view.dispatch(tr.addMark(range.from, range.from + (instead ?? mention.text).length, mark))
  return true
}
