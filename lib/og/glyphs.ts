import { glyphOf, type Role } from './fonts/chain.ts'

const longest = 400

/**
 * Text as a card can hold it: composed, in one line, without what nobody sees (controls, marks of direction, joiners,
 * variation selectors, half a surrogate pair), and no longer than a card could ever show.
 */
export function cleanText(text: string): string {
  const start = text.slice(0, 4 * longest).toWellFormed().normalize('NFC')
  const plain = start.replace(/\s+/gu, ' ').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}\uFFFD]/gu, '')
  const whole = plain.replace(/ {2,}/g, ' ').trim()
  const characters = [...whole]
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : whole
}

/** Marks that did not join their letter are drawn by no face of ours, even where one has a glyph for them. */
const isMark = (character: string) => /\p{M}/u.test(character)

const isDrawn = (character: string, lang: string, role: Role) => !isMark(character) && glyphOf(character, lang, role) !== null

/** The characters of a text that no face of the cards can draw, each once. */
export function missingGlyphs(text: string, lang: string, role: Role = 'name'): string[] {
  return [...new Set(cleanText(text))].filter((character) => !isDrawn(character, lang, role))
}

/** The printer's sign for a letter that the case does not hold: an unknown letter must show, and must not be asked of the network. */
const geta = '〓'

/** Text in which every character can be drawn; a row of missing ones becomes one sign. */
export function drawable(text: string, lang: string, role: Role): string {
  const letters = [...cleanText(text)].filter((character) => !isMark(character))
  return letters.map((character) => (isDrawn(character, lang, role) ? character : geta)).join('').replace(/〓(?:\s*〓)+/g, geta)
}
