/** The words of any form that can be refused, as plain data for the browser. */
export type FormWords = {
  refused: string
  away: string
  confirm: { title: string; text: string; yes: string }
  merge: Record<'text' | 'nothing' | 'theirsAlone' | 'both' | 'label' | 'mine' | 'theirs' | 'empty' | 'yes' | 'no', string>
  refusals: Record<string, string>
  issues: Record<string, string>
}

/** The sentence of an issue with its values in place; a code without words shows itself rather than nothing. */
export function sentenceOf(words: Record<string, string>, code: string, values: Record<string, string | number> = {}): string {
  return (words[code] ?? code).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
