import { locales } from '#lib/i18n/locales.ts'

/** What a column of a record holds, as a form asks for it. */
type Shape =
  | { type: 'date'; /** Columns with its first and last day */ days?: readonly [string, string] }
  | { type: 'choice'; values: readonly string[]; /** Where its words are (components/site/choice-word.ts) */ words: ChoiceWords }
  | { type: 'text'; most: number; pattern?: RegExp }
  | { type: 'number'; least: number; most: number; decimals: number }
  | { type: 'record'; kinds: readonly string[] }
  | { type: 'url' }
  | { type: 'yes' }
  /** A sentence in each language */
  | { type: 'words'; most: number }

export type FactField = Shape & {
  column: string
  /** Never empty */
  required?: true
  /** Not empty where that column is not */
  with?: string
  /** Says something of that column, and nothing where it is empty */
  of?: string
}

export type ChoiceWords =
  | 'level' | 'organisationKind' | 'programmeKind' | 'activityKind' | 'class' | 'lifecycle' | 'confidence' | 'status' | 'actKind' | 'dateBasis' | 'dateRole' | 'language' | 'unit'
  | 'pointBasis' | 'operator' | 'relation'

/** Columns that are stated together: a date with its basis and how sure it is, the two numbers of a point. */
export type Fact = {
  /** `<kind>.<name>`; evidence of it bears the name as its field */
  id: string
  fields: readonly FactField[]
  /** No source is asked for: it describes a source, or says how the portal shows something */
  isOurs?: true
  /** Columns that are empty again when it changes: the hours of another day */
  clears?: readonly string[]
  /** Other facts follow from it: which territories a tie concerns */
  movesPlaces?: true
  /** What evidence from before calls it: `date` stands for `date:signed` and its like */
  alsoCalled?: readonly string[]
}

export const factName = (id: string) => id.slice(id.indexOf('.') + 1)

/** What a field of a form is called, and so what the log calls the value: of words one a language. */
export const inputsOf = ({ type, column }: FactField): string[] => (type === 'words' ? locales.map((locale) => `${column}.${locale}`) : [column])

/** Values as forms and the log hold them, by the names of their inputs; empty where there is none. */
export type Texts = Record<string, string>
