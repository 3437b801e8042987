import { toHiragana } from 'wanakana'

// Only the marks of Latin, Greek and Cyrillic letters: the voicing marks of kana are letters of their own.
const latinMarks = /[\u0300-\u036f]/g
const letters: Record<string, string> = { ł: 'l', đ: 'd', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i' }
const separators = /[\s\-‐-―'’‘`·・＝=.,、。/／()（）「」『』"“”&＆_]/g

/**
 * One spelling for everything that a reader may type for the same name: width, case, accents and macrons,
 * katakana and hiragana, spaces and hyphens fold together (Ōigawa = oigawa, トキ = とき, Higashi-Murayama = higashimurayama).
 */
export function fold(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[łđøæœßı]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(latinMarks, '')
    .normalize('NFC')
    .replace(separators, '')
  return toHiragana(plain, { passRomaji: true, convertLongVowelMark: false })
}

/** The folded spellings of one name form, one a line, without repeats. */
export function searchKey(...spellings: (string | null | undefined)[]): string {
  return [...new Set(spellings.filter((spelling) => spelling).map((spelling) => fold(spelling as string)))].join('\n')
}
