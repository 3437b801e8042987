import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'

/** A message read as ICU: what it asks for, and its literal texts. */
export type ReadMessage = { arguments: Map<string, string>; literals: string[]; problems: string[] }

export function readMessage(text: string, locale: string): ReadMessage {
  const read: ReadMessage = { arguments: new Map(), literals: [], problems: [] }
  try {
    visit(parse(text), new Intl.PluralRules(locale), read)
  } catch (error) {
    read.problems.push(`not valid ICU (${error instanceof Error ? error.message : String(error)})`)
  }
  return read
}

/** Stands in a literal where an argument will: neither Japanese nor punctuation. */
export const placeholder = '\uFFFC'

function visit(elements: MessageFormatElement[], rules: Intl.PluralRules, read: ReadMessage) {
  read.literals.push(elements.map((element) => (element.type === TYPE.literal ? element.value : placeholder)).join(''))
  for (const element of elements) {
    switch (element.type) {
      case TYPE.literal:
        // L'{city} reads as the letters {city}: the apostrophe quotes the brace.
        if (/[{}]/.test(element.value)) read.problems.push('an apostrophe hides a brace: write ’ or double it')
        break
      case TYPE.argument:
        note(read, element.value, 'value')
        break
      case TYPE.number:
        note(read, element.value, 'number')
        break
      case TYPE.date:
        note(read, element.value, 'date')
        break
      case TYPE.time:
        note(read, element.value, 'time')
        break
      case TYPE.select:
        note(read, element.value, `select ${Object.keys(element.options).toSorted().join('|')}`)
        for (const option of Object.values(element.options)) visit(option.value, rules, read)
        break
      case TYPE.plural:
        note(read, element.value, 'number')
        for (const [category, option] of Object.entries(element.options)) {
          if (element.pluralType !== 'ordinal') checkCategory(category, rules, read)
          visit(option.value, rules, read)
        }
        break
      case TYPE.tag:
        note(read, `<${element.value}>`, 'tag')
        visit(element.children, rules, read)
    }
  }
}

/**
 * A language may print with {count} what another declines with a plural, so a plain value and a
 * number agree; a date, a choice or a tag printed as a plain value is a mistake.
 */
function note(read: ReadMessage, name: string, kind: string) {
  const known = read.arguments.get(name)
  const merged = !known || known === 'value' ? kind : kind === 'value' ? known : known === kind ? kind : `${known} and ${kind}`
  read.arguments.set(name, merged)
}

function checkCategory(category: string, rules: Intl.PluralRules, read: ReadMessage) {
  const used: string[] = rules.resolvedOptions().pluralCategories
  if (!category.startsWith('=') && !used.includes(category)) {
    read.problems.push(`plural form “${category}” does not exist in this language`)
  }
}

/** What two languages ask for differently, in words; empty when they agree. */
export function argumentDifferences(a: ReadMessage, b: ReadMessage): string[] {
  const names = new Set([...a.arguments.keys(), ...b.arguments.keys()])
  return [...names].flatMap((name) => {
    const [left, right] = [a.arguments.get(name), b.arguments.get(name)]
    if (left === right) return []
    if (!left) return [`has {${name}} besides`]
    if (!right) return [`lacks {${name}}`]
    const printable = (kind: string) => kind === 'value' || kind === 'number'
    return printable(left) && printable(right) ? [] : [`{${name}} is ${right}, elsewhere ${left}`]
  })
}
