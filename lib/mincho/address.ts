const folder = '/fonts/ja'

export const fontPath = (hash: string) => `${folder}/${hash}.woff2`

/** A style sheet with the one rule that names the font: a page may hold no style of its own. */
export const sheetPath = (hash: string) => `${folder}/${hash}.css`

/** Whether an address may be that of a heading face. */
export const isFacePath = (path: string) => /^\/fonts\/ja\/[0-9a-f]{16}\.(?:woff2|css)$/.test(path)
