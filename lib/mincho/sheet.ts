import { fontPath } from './address.ts'
import { familyName } from './font-tables.ts'
import type { HeadingFace } from './heading-face.ts'

/** Used only if it is there at once, like the other faces: nothing moves under the reader. */
function rule(family: string, hash: string): string {
  return `@font-face{font-family:"${family}";src:url(${fontPath(hash)})format("woff2");font-weight:600;font-display:optional}`
}

/** The families of a page's headings, as app/globals.css calls them: what is not here the reader's own mincho draws. */
export function sheetOf({ hash, hasSecond }: HeadingFace): string {
  return rule(familyName, hash) + (hasSecond ? rule(`${familyName} 2`, hash) : '')
}
