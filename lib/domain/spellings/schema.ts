import { shownKinds } from '#lib/names/forms.ts'
import type { CitedSource } from '#lib/domain/evidence/schema.ts'

/** One form of a record's name with where it is written so. */
export type Spelling = {
  id: string
  lang: string
  form: string
  reading: string | null
  romanisation: string | null
  kind: string
  confidence: string
  source: CitedSource | null
}

/** Languages in which a record is called the same stand together. */
export type SpellingGroup = Spelling & { langs: string[] }

export function grouped(spellings: Spelling[]): SpellingGroup[] {
  const groups = new Map<string, SpellingGroup>()
  for (const spelling of spellings) {
    const key = [spelling.kind, spelling.form, spelling.confidence, spelling.source?.id].join('\n')
    const group = groups.get(key)
    if (group) group.langs.push(spelling.lang)
    else groups.set(key, { ...spelling, langs: [spelling.lang] })
  }
  return [...groups.values()]
}

/** Forms that a page lists beside its title: every one that is not the very title, and the title where it is uncertain. */
export function otherSpellings(spellings: Spelling[], shown: string[]): Spelling[] {
  const isShown = ({ form, kind }: Spelling) => shown.includes(form) && shownKinds.includes(kind)
  return spellings.filter((spelling) => !isShown(spelling) || spelling.confidence === 'uncertain')
}
