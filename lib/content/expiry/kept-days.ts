/** Changes are kept this long; a document older than that is drawn anew, since nobody knows any more what it missed. */
export const keptDays = 7
