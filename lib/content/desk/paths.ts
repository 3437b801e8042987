/** Where a record, and the text of it in one language, stand on the desk. */
export const recordDeskPath = (recordId: string) => `/admin/records/${encodeURIComponent(recordId)}`

export const textPath = (recordId: string, locale: string) => `${recordDeskPath(recordId)}/${encodeURIComponent(locale)}`

/** All facts of a record, and the page of one of them with what sources say of it; paths have small letters only. */
export const factsPath = (recordId: string, name?: string) => `${recordDeskPath(recordId)}/facts${name ? `/${encodeURIComponent(name.toLowerCase())}` : ''}`

/** Where a record of a kind begins. */
export const beginPath = (kind: string) => `/admin/records/new?${new URLSearchParams({ kind }).toString()}`

/** Where a source is added that a fact of a record needs, or a record that begins; from there it leads back. */
export const addSourcePath = (needed: { record: string; fact: string } | { begin: string }) => `/admin/sources/new?${new URLSearchParams(needed).toString()}`
