import { toRomaji } from 'wanakana'

const letters: Record<string, string> = { ł: 'l', đ: 'd', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss' }

/**
 * A path segment from words in Latin letters: lower case, digits and single hyphens, at most 80 characters.
 * @returns '' when nothing Latin is left (kanji are never read as Chinese)
 */
export function slugOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[łđøæœß]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/['’‘]/g, '-')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
}

/**
 * Hepburn without macrons from kana, as a path segment. Long vowels are contracted as municipalities write them
 * (とうきょう tokyo, おおさか osaka), which loses the few words in which o and u meet by chance.
 */
export function slugOfReading(kana: string): string {
  const romaji = toRomaji(kana).toLowerCase().replace(/ou/g, 'o').replace(/oo/g, 'o').replace(/uu/g, 'u').replace(/ー/g, '')
  return slugOf(romaji)
}

/** The segment of a title: its Latin words, else its reading, else the record's id (never empty, never pinyin). */
export function slugForTitle(title: string, reading: string | null, id: string): string {
  const isLatin = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(title)
  return (isLatin && slugOf(title)) || (reading && slugOfReading(reading)) || slugOf(id)
}
