import { locales } from '#lib/i18n/locales.ts'

/** What a column of a record holds, as a form asks for it. */
type Shape =
  | { type: 'date'; /** Columns with its first and last day */ days?: readonly [string, string] }
  /** One whole day, in a column of dates */
  | { type: 'day' }
  | { type: 'choice'; values: readonly string[]; /** Where its words are (components/site/choice-word.ts) */ words: ChoiceWords }
  | { type: 'text'; most: number; pattern?: RegExp }
  | { type: 'number'; least: number; most: number; decimals: number }
  | { type: 'record'; kinds: readonly string[] }
  /** A line of a list of the record itself, or, of an act, of its tie */
  | { type: 'line'; list: string }
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
  | 'pointBasis' | 'operator' | 'relation' | 'side' | 'partyRole' | 'participantRole' | 'membershipRole' | 'membershipField' | 'codeScheme' | 'succession'

export type LineTable =
  | 'partnershipParty' | 'signatory' | 'activityParticipant' | 'activityStop' | 'activityPartnership' | 'programmeParticipant' | 'territoryCode' | 'officeHolding' | 'milestone' | 'recordTopic'
  | 'organisationSuccession' | 'stopActivity'

/** A fact that is a list: a table in which the record has a line for each of its parties, stops, offices. */
export type Lines = {
  table: LineTable
  /** Column with the id of the record */
  owner: string
  /** The row in between that has that column, where a line hangs on a line of another list */
  through?: string
  /** Columns that tell a line from the others of the record: its own id, or what it says */
  key: readonly string[]
  /** Lines have an order, kept in `position` */
  isOrdered: boolean
  /** They have it among those with the same value here */
  within?: string
  /** Columns that no two lines of the record have alike */
  unique?: readonly string[]
  /** Columns that no two lines of the whole registry have alike */
  uniqueEverywhere?: readonly string[]
  /** Columns of which one says something */
  oneOf?: readonly string[]
  /** How many there always are */
  least?: number
  /** What hangs on a line, by a column with its id: such a line is not taken out */
  holds?: { table: 'stopActivity' | 'instrument'; column: string }
}

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
  /** Of a list: where its lines are; `fields` are the columns of each */
  lines?: Lines
}

/** A fact that is a list. */
export type ListFact = Fact & { lines: Lines }

export const isList = (fact: Fact): fact is ListFact => fact.lines !== undefined

export const factName = (id: string) => id.slice(id.indexOf('.') + 1)

/** What a field of a form is called, and so what the log calls the value: of words one a language. */
export const inputsOf = ({ type, column }: FactField): string[] => (type === 'words' ? locales.map((locale) => `${column}.${locale}`) : [column])

/** Values as forms and the log hold them, by the names of their inputs; empty where there is none. */
export type Texts = Record<string, string>
