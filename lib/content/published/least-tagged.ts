/** A topic of fewer than two records has no page, only its place in the list (claims.md). */
export const leastTagged = 2
