import { glyphOf, type Role } from './chain.ts'
import type { Face } from './faces.ts'

/** Neighbouring characters of one face, with the slices that draw them. */
export type Run = { text: string; face: Face; slices: number[] }

const isAstral = (character: string) => character.length > 1

/** A drawable text by faces. Characters outside the first plane stand alone: what draws the cards knows them by half their code only. */
export function runsOf(text: string, lang: string, role: Role): Run[] {
  const runs: Run[] = []
  for (const character of text) {
    const glyph = glyphOf(character, lang, role)
    if (!glyph) continue
    const { face, slice } = glyph
    const last = runs.at(-1)
    if (last && last.face === face && !isAstral(character) && !isAstral([...last.text].at(-1) ?? '')) {
      last.text += character
      if (!last.slices.includes(slice)) last.slices.push(slice)
    } else runs.push({ text: character, face, slices: [slice] })
  }
  return runs
}
