import { piecesOf, unitsOf } from './phrases.ts'

// The pages are React's: every < and > of a text or an attribute is escaped, headings do not stand within headings.

/** What is set by phrase, with its content: headings, titles of notes, titles and names in lists, what a button says. */
const blocks = /(<(h[1-4]|p(?= class="(?:title|name|note-title)")|(?:a|button)(?= class="btn[ "]))(?:\s[^>]*)?>)([\s\S]*?)(<\/\2>)/g

/** On a page in another language also a Japanese word in a sentence. */
const fragments = /(<(span) lang="ja"[^>]*>)([^<]+)(<\/span>)/g

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** A phrase longer than this may be wider than the narrowest line that there is, and must then break within. */
const longest = 5

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" }

type Token = { source: string; isRead: boolean; isRuby: boolean }

const nameOf = (tag: string) => /^<\/?([a-z0-9]+)/.exec(tag)?.[1] ?? ''

/** Tags and texts, and of each text whether it belongs to the line: readings stand above it, Chinese and Korean have other rules. */
function tokensOf(html: string): Token[] {
  const open: { name: string; isOther: boolean }[] = []
  return (html.match(/<[^>]+>|[^<]+/g) ?? []).map((source) => {
    if (!source.startsWith('<')) return { source, isRead: !open.some(({ isOther }) => isOther), isRuby: open.some(({ name }) => name === 'ruby') }
    const name = nameOf(source)
    if (source.startsWith('</')) open.splice(open.findLastIndex((one) => one.name === name), 1)
    else if (!source.endsWith('/>')) open.push({ name, isOther: name === 'rt' || name === 'rp' || /\slang="(?:zh|ko)/.test(source) })
    return { source, isRead: false, isRuby: false }
  })
}

/** Each stands for one place of the plain text, an escaped sign too. */
const lettersOf = (text: string) => text.match(/&[^;\s]+;|[\s\S]/g) ?? []
const plainOf = (text: string) => lettersOf(text).map((letter) => entities[letter] ?? letter).join('')

/** A phrase and where it stands; at its end a line may break, by the space that is there or by our mark. */
type Phrase = { from: number; to: number; isLong: boolean; isSpaced: boolean }

function phrasesOf(text: string): Phrase[] {
  let to = 0
  return unitsOf(text).map((unit) => {
    const from = to
    to += unit.length
    return { from, to, isLong: unit.trim().length > longest && japanese.test(unit), isSpaced: unit.trimEnd() !== unit }
  })
}

const breakHere = '<wbr/>'
const tied = (text: string) => `<span class="nb">${text}</span>`

/**
 * A long phrase, which may be broken where it is wider than its line: signs that must not begin or end one are tied to their
 * neighbours, because a browser in need breaks anywhere. What is one name breaks at its point first (エミリア・ロマーニャ州).
 */
function secured(letters: string[], isAlone: boolean): string {
  let at = 0
  return piecesOf(letters.map((letter) => entities[letter] ?? letter).join('')).map((piece) => {
    const text = letters.slice(at, (at += piece.length)).join('')
    const isPoint = isAlone && piece.endsWith('・') && at < letters.length
    return (piece.length > 1 ? tied(text) : text) + (isPoint ? breakHere : '')
  }).join('')
}

/** The text that stands at a place of the whole, set. */
function setText(source: string, start: number, phrases: Phrase[]): string {
  const letters = lettersOf(source)
  const end = start + letters.length
  return phrases.map((one, i) => {
    const own = letters.slice(Math.max(one.from - start, 0), Math.max(one.to - start, 0))
    const text = one.isLong ? secured(own, phrases.length === 1) : own.join('')
    const isMarked = one.to > start && one.to <= end && !one.isSpaced && i < phrases.length - 1
    return isMarked ? text + breakHere : text
  }).join('')
}

/** The content of a heading, set. A phrase may run through several elements, and no name with its reading is cut. */
function setInner(html: string): string {
  const tokens = tokensOf(html)
  const phrases = phrasesOf(tokens.map(({ source, isRead }) => (isRead ? plainOf(source) : '')).join(''))
  const endsAt = (place: number) => phrases.slice(0, -1).some(({ to, isSpaced }) => to === place && !isSpaced)
  let [at, isOwed] = [0, false]
  return tokens.map(({ source, isRead, isRuby }) => {
    if (source === '</ruby>' && isOwed) {
      isOwed = false
      return source + breakHere
    }
    if (!isRead) return source
    const start = at
    at += lettersOf(source).length
    if (!isRuby) return setText(source, start, phrases)
    isOwed = endsAt(at)
    return source
  }).join('')
}

/** A dash between two names stands at the end of a line, never at its beginning, in whatever language. */
const withDashes = (html: string) => html.replace(/(^|>)[^<]+/g, (text) => text.replaceAll(' – ', '\u00a0– '))

/**
 * A page with the places marked at which its Japanese headings, titles and buttons may break: between phrases, in every
 * browser. Done on the finished page, because a phrase runs from a name with its reading into the word behind it.
 */
export function setPhrases(html: string, language: string): string {
  let isSet = false
  const set = (whole: string, before: string, name: string, inner: string, after: string) => {
    if (!japanese.test(inner)) return before + withDashes(inner) + after
    const result = setInner(inner)
    if (result === inner) return whole
    isSet = true
    // A button lays out its children side by side: its words must be one.
    return name === 'a' || name === 'button' ? `${before}<span>${result}</span>${after}` : before + result + after
  }
  const headed = html.replace(blocks, set)
  const done = language === 'ja' ? headed : headed.replace(fragments, set)
  return isSet ? done.replace('<html ', '<html data-phrases="" ') : done
}
