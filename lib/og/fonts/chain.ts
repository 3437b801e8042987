import { type Face, type FaceName, faces } from './faces.ts'

/** Names and titles are set in serif, everything around them in sans. */
export type Role = 'name' | 'text'

// Chinese and Korean have one face each: it serves both roles, and a name never mixes the two styles.
const japaneseFirst: Record<Role, FaceName[]> = { name: ['serif-jp', 'sans-jp'], text: ['sans-jp', 'serif-jp'] }
const latin: Record<Role, FaceName[]> = { name: ['serif-latin', 'sans-latin'], text: ['sans-latin', 'serif-latin'] }

function cjkOf(lang: string, role: Role): FaceName[] {
  if (lang.startsWith('zh')) return ['sans-sc', ...japaneseFirst[role], 'sans-kr']
  if (lang.startsWith('ko')) return ['sans-kr', ...japaneseFirst[role], 'sans-sc']
  return [...japaneseFirst[role], 'sans-sc', 'sans-kr']
}

const isCjk = (lang: string) => /^(ja|zh|ko)/.test(lang)

// Both kinds of faces have these; beside kanji they take a kanji's place.
const wideBesideKanji = new Set('“”‘’…‥—―·×→←°№')

export type Glyph = { face: Face; slice: number }

/** The face and slice that draw a character in a language; the language decides between the shapes that one code point has. */
export function glyphOf(character: string, lang: string, role: Role): Glyph | null {
  const code = character.codePointAt(0) ?? 0
  const cjk = cjkOf(lang, role)
  const order = isCjk(lang) && wideBesideKanji.has(character) ? [...cjk, ...latin[role]] : [...latin[role], ...cjk]
  for (const name of order) {
    const face = faces()[name]
    const slice = face.sliceOf(code)
    if (slice >= 0) return { face, slice }
  }
  return null
}
