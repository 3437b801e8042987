/** Attempts to sign in by one network, and by one network for one address: never by the address alone, so that nobody can lock another out. */
export const networkLimit = { most: 30, seconds: 900 }
export const accountLimit = { most: 6, seconds: 900 }
