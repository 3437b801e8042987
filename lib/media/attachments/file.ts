/** What an attachment is kept as: the file as it was sent, and beside it the name under which it is downloaded. */
export const attachmentFile = 'attachment.pdf'
export const nameFile = 'name.txt'

export const attachmentPath = (id: string) => `/media/${id}/${attachmentFile}`

const address = /^\/media\/([0-9a-f]{40})\/attachment\.pdf$/

/** Whose file an address names, or null. */
export const attachmentOfPath = (path: string): string | null => address.exec(path)?.[1] ?? null

/** Its page in the newsroom, and where one is added for a record. */
export const attachmentDeskPath = (id: string) => `/admin/attachments/${id}`
export const addAttachmentPath = (recordId?: string) => `/admin/attachments/new${recordId ? `?record=${encodeURIComponent(recordId)}` : ''}`
