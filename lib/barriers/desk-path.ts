/** Where the newsroom shows a report: its addresses have small letters only. */
export const barrierPath = (id: string): string => `/admin/barriers/${id.toLowerCase()}`
