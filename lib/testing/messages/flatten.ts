/** One message file as `Namespace.key` → text, with what it holds besides texts. */
export type FlatMessages = { texts: Map<string, string>; problems: string[] }

export function flatten(messages: unknown, prefix = ''): FlatMessages {
  const flat: FlatMessages = { texts: new Map(), problems: [] }
  collect(messages, prefix, flat)
  return flat
}

function collect(value: unknown, key: string, flat: FlatMessages) {
  if (typeof value === 'string') {
    flat.texts.set(key, value)
    if (value.trim() === '') flat.problems.push(`${key}: empty`)
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [name, child] of Object.entries(value)) {
      // next-intl reads a dot as a step into a group, so such a key can never be found.
      if (name.includes('.')) flat.problems.push(`${key ? `${key}.` : ''}${name}: a dot in a key`)
      collect(child, key ? `${key}.${name}` : name, flat)
    }
  } else {
    flat.problems.push(`${key}: not a text`)
  }
}
