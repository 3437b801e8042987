import { glyphOf, type Role } from '../fonts/chain.ts'

/** Width of a text in em, by the faces that will draw it. */
export function advanceOf(text: string, lang: string, role: Role): number {
  let width = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    width += glyphOf(character, lang, role)?.face.widthOf(code) ?? 1
  }
  return width
}

/** The same of a line: a space at its end takes no room. */
export function widthOf(line: string, lang: string, role: Role): number {
  return advanceOf(line.trimEnd(), lang, role)
}
