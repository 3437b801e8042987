/** Characters that need no escape in a value of RFC 8187 (`attr-char`). */
const escaped = (text: string) => encodeURIComponent(text).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)

/** As near as ASCII comes to a name: what has no near letter is an underscore, and nothing ends the quotation (RFC 6266, appendix D). */
const plain = (name: string) => name.normalize('NFKD').replace(/\p{M}+/gu, '').replace(/[^\w .,()+-]+/g, '_')

/** Gives a file a name to be kept under, never to be shown in the place of a page: `filename` for old programs, `filename*` for the name itself (RFC 6266). */
export const dispositionOf = (name: string) => `attachment; filename="${plain(name)}"; filename*=UTF-8''${escaped(name)}`

const longest = 120

/**
 * The name under which a file is downloaded: the one that it was sent under, without a way, a character that a disk refuses or that
 * cannot be seen, and always `.pdf` at its end, whatever it ended with.
 */
export function downloadName(sent: string): string {
  const words = sent.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[<>:"/\\|?*%]+/g, '_').replace(/^[\s.]+|[\s.]+$/g, '')
  return `${[...words].slice(0, longest).join('').trim() || 'kakehashi'}.pdf`
}
