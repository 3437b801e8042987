/** Kinds that exist only where they have a published text; a record of the registry has a page in every language. */
export const isTextOnly = (kind: string) => kind === 'article' || kind === 'page'
