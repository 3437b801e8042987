import { glyphOf, type Role } from '../fonts/chain.ts'

/** Width of a text in em, by the faces that will draw it; a space at its end takes no room. */
export function widthOf(text: string, lang: string, role: Role): number {
  let width = 0
  for (const character of text.trimEnd()) {
    const code = character.codePointAt(0) ?? 0
    width += glyphOf(character, lang, role)?.face.widthOf(code) ?? 1
  }
  return width
}
