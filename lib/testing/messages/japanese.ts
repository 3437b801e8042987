import { placeholder } from './icu.ts'

const japanese = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〆]'

const refused: [RegExp, string][] = [
  [new RegExp(`${japanese}[,.!?;:~]\\s*(?:${japanese}|${placeholder}|$)`, 'u'), 'half-width punctuation after Japanese'],
  [new RegExp(`${japanese}\\s?\\(|\\)\\s?${japanese}|\\(${japanese}`, 'u'), 'half-width brackets beside Japanese'],
  [new RegExp(`${japanese}["']|["']${japanese}`, 'u'), 'straight quotation marks beside Japanese'],
  [/[\uFF61-\uFF9F]/u, 'half-width katakana'],
]

/** What a Japanese reader sees as a slip of the keyboard. Latin text keeps its own punctuation. */
export function japaneseProblems(literal: string): string[] {
  return refused.filter(([pattern]) => pattern.test(literal)).map(([, problem]) => problem)
}
