/** Nothing that a browser or a server could read as another place. */
const isPlain = (path: string) => /^\/admin(?:[/?#][^\\\s]*)?$/.test(path) && !path.includes('//') && !/%(?:2f|5c|0[0-9a-f])|[\u0000-\u001f]|\/\.\.?(?:[/?#]|$)/i.test(path)

/** A path of the admin that somebody wants to return to, or null: never another site, another scheme, another part of this one. */
export const ownPath = (given: string | undefined): string | null => (given !== undefined && isPlain(given) ? given : null)
