/** Where a record, and the text of it in one language, stand on the desk. */
export const recordDeskPath = (recordId: string) => `/admin/records/${encodeURIComponent(recordId)}`

export const textPath = (recordId: string, locale: string) => `${recordDeskPath(recordId)}/${encodeURIComponent(locale)}`
