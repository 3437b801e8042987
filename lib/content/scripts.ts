import type { Locale } from '#lib/i18n/locales.ts'

export type Run = { text: string; lang: string | null }

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〆ー]/u
const korean = /\p{Script=Hangul}/u
const either = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〆ー]/u
const foreignTo: Record<Locale, RegExp> = { it: either, en: either, ja: korean }

function langOf(character: string): string | null {
  if (korean.test(character)) return 'ko'
  return japanese.test(character) ? 'ja' : null
}

/**
 * Splits plain text into runs whose script tells another language than the page's (kanji in an Italian sentence),
 * so that each can carry its `lang`. Chinese must be marked by hand: characters alone do not tell it from Japanese.
 */
export function foreignRuns(text: string, locale: Locale): Run[] {
  const runs: Run[] = []
  // Most texts have none, and a character at a time is slow.
  if (!foreignTo[locale].test(text)) return text ? [{ text, lang: null }] : []
  for (const character of text) {
    const found = langOf(character)
    const lang = found === locale ? null : found
    const last = runs.at(-1)
    if (last && last.lang === lang) last.text += character
    // Spaces and commas between two Japanese words stay with the page's language.
    else runs.push({ text: character, lang })
  }
  return runs
}
