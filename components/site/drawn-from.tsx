import { noteName } from '#lib/bindery/bare.ts'
import { notedTags } from '#lib/content/tags.ts'

/** Tells the bindery what this page was drawn from. Pages read everything before they draw their frame, so it is complete. */
export function DrawnFrom() {
  return <meta name={noteName} content={notedTags().join(' ')} />
}
