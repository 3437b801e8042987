/** Where something that was thrown away stands on the desk. */
export const trashPath = (recordId: string) => `/admin/trash/${encodeURIComponent(recordId)}`
