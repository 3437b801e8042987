/** Where a record, and the text of it in one language, stand on the desk. */
export const recordDeskPath = (recordId: string) => `/admin/records/${encodeURIComponent(recordId)}`

export const textPath = (recordId: string, locale: string) => `${recordDeskPath(recordId)}/${encodeURIComponent(locale)}`

/** All facts of a record, and the page of one of them with what sources say of it; paths have small letters only. */
export const factsPath = (recordId: string, name?: string) => `${recordDeskPath(recordId)}/facts${name ? `/${encodeURIComponent(name.toLowerCase())}` : ''}`

/** Where a source is added that a fact of a record needs; from there it leads back. */
export const addSourcePath = (recordId: string, name: string) => `/admin/sources/new?${new URLSearchParams({ record: recordId, fact: name }).toString()}`
