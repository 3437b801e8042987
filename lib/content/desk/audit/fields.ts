/** A value as a row of the log holds it, without what groups values. */
export type Plain = string | number | boolean | null

/** One field of a change: its name (with its place, where it lies in a group), before and after. Undefined: it was not there. */
export type FieldChange = { field: string; before: Plain[] | undefined; after: Plain[] | undefined }

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const isPlain = (value: unknown): value is Plain => value === null || ['string', 'number', 'boolean'].includes(typeof value)

/** A value that is no list and no group is a list of one; a list within a list is written as it is. */
const plainList = (value: unknown): Plain[] => (Array.isArray(value) ? value : [value]).map((one) => (isPlain(one) ? one : JSON.stringify(one)))

/** A list of what was done in each language as a group of its own. */
const byLocale = (value: unknown) => (Array.isArray(value) && value.length && value.every((one) => isGroup(one) && typeof one.locale === 'string') ? Object.fromEntries((value as { locale: string }[]).map(({ locale, ...rest }) => [locale, rest])) : null)

function flattened(value: unknown, at = ''): Map<string, Plain[]> {
  const languages = byLocale(value)
  if (languages) return flattened(languages, at)
  if (!isGroup(value)) return new Map(value === undefined || (value === null && at === '') ? [] : [[at || 'value', plainList(value)]])
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...flattened(inner, at ? `${at}.${key}` : key)]))
}

const isSame = (a: Plain[] | undefined, b: Plain[] | undefined) => JSON.stringify(a) === JSON.stringify(b)

/** What a row of the log changed, field by field; a field that stayed as it was is left out where both sides are known. */
export function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  const [old, own] = [flattened(before), flattened(after)]
  return [...new Set([...old.keys(), ...own.keys()])]
    .map((field) => ({ field, before: old.get(field), after: own.get(field) }))
    .filter(({ field, before: was, after: is }) => !isSame(was, is) && !inner.has(lastStep(field)))
}

/** Fields whose values are ids of parties and stops. */
const lineFields = ['partyId', 'stopId']

/** Fields whose values are ids of records, of users, or of such lines. */
const naming = new Set([
  'about', 'topics', 'sources', 'from', 'user', 'source', 'parentId', 'successorId', 'seatId', 'governsId', 'funderId', 'managerId', 'placeId', 'venueId', 'programmeId', 'relatedId',
  'subjectId', 'areaId', 'recordId', 'officeId', 'personId', 'onBehalfOfId', 'bodyId', 'toId', 'topicId', 'partnershipId', 'translationOfId', 'reprintOfId', 'attachmentToId',
  'activityId', 'act', 'acts', 'home', 'partner', 'by', 'submittedBy', ...lineFields,
])

/** By what a change is put back, and ids of what has no name; nobody reads them. */
const inner = new Set(['fact', 'line', 'evidence', 'conflict', 'follows', 'schedule', 'link', 'invitation'])

const lastStep = (field: string) => field.split('.').at(-1) ?? ''

const namesLine = ({ field }: FieldChange) => lineFields.includes(lastStep(field))

const namesSomething = ({ field }: FieldChange) => naming.has(lastStep(field))

const idsOf = (changes: FieldChange[], isMeant: (change: FieldChange) => boolean): string[] => [
  ...new Set(changes.filter(isMeant).flatMap(({ before, after }) => [...(before ?? []), ...(after ?? [])]).filter((value) => typeof value === 'string')),
]

/** The ids that changes speak of, each once. */
export const idsIn = (changes: FieldChange[]): string[] => idsOf(changes, namesSomething)

/** Those of parties and stops among them. */
export const lineIdsIn = (changes: FieldChange[]): string[] => idsOf(changes, namesLine)

/** Changes with names in the place of ids, where there is one. */
export function withNames(changes: FieldChange[], nameOf: (id: string) => string | null | undefined): FieldChange[] {
  const named = (values: Plain[] | undefined) => values?.map((value) => (typeof value === 'string' ? (nameOf(value) ?? value) : value))
  return changes.map((change) => (namesSomething(change) ? { ...change, before: named(change.before), after: named(change.after) } : change))
}
