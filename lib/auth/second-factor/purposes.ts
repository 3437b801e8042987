/** For what the secrets of a user are sealed: one of somebody else's opens nothing here. */
export const appPurpose = (userId: string): string => `app of ${userId}`
export const sheetPurpose = (userId: string): string => `recovery codes of ${userId}`
export const challengePurpose = (sessionId: string): string => `challenge of ${sessionId}`
