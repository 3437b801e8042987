import { createHash } from 'node:crypto'
import type { HeadingWords } from './heading-words.ts'
import { isInMincho } from './outlines.ts'

/** Raised when the same characters are to be drawn otherwise. */
const design = 1

const mostGlyphs = 80

/** The mincho of one page: which characters it draws, and whether those of its sections are among them. */
export type HeadingFace = { codes: number[]; hasSecond: boolean; hash: string }

// The Latin serif has these (app/globals.css, Kakehashi Serif Ja).
const isLatin = (code: number) => code < 0x2013 && code !== 0xab && code !== 0xb7 && code !== 0xbb

const codesOf = (text: string) => [...new Set(text)].map((character) => character.codePointAt(0) ?? 0).filter((code) => !isLatin(code) && isInMincho(code))

function faceOf(codes: number[], hasSecond: boolean): HeadingFace | null {
  if (!codes.length || codes.length > mostGlyphs) return null
  const sorted = codes.sort((a, b) => a - b)
  return { codes: sorted, hasSecond, hash: createHash('sha256').update(JSON.stringify([design, hasSecond, sorted])).digest('hex').slice(0, 16) }
}

/**
 * The mincho for a page's headings: for all of them, else for its title alone, else none. A heading is never drawn half in
 * ours and half in the reader's own.
 */
export function headingFace({ first, second }: HeadingWords): HeadingFace | null {
  return faceOf(codesOf(first + second), true) ?? faceOf(codesOf(first), false)
}
