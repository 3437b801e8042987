/** Kinds of records that a text calls by name and whose pages list the articles that speak of them. */
export const mentionedKinds = ['partnership', 'territory', 'organisation', 'activity', 'programme', 'person']

/**
 * How an article is joined to a record: an editor said that it is about it, or its text leads there. The pages of the
 * record list both; only the first is said on the article's own.
 */
export const articleRelations = ['about', 'mentions']
