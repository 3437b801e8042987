/** For what the secrets of a user are sealed: one of somebody else's opens nothing here. */
export const appPurpose = (userId: string): string => `app of ${userId}`
export const sheetPurpose = (userId: string): string => `recovery codes of ${userId}`

/** What a browser is asked for: a new passkey, after the password, or the proof of one. */
export type Ceremony = 'add' | 'prove'

/** A challenge of one ceremony answers no other: the proof is asked for without the password. */
export const challengePurpose = (sessionId: string, ceremony: Ceremony): string => `challenge of ${sessionId} to ${ceremony}`
