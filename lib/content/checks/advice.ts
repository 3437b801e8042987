import type { Block, Body, Inline } from '#lib/content/body.ts'
import { blockInlines, plainText } from '#lib/content/body-words.ts'
import type { Draft } from '#lib/content/drafts/schema.ts'
import type { Issue } from '#lib/content/refused.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { density, gulpease, longestSentence } from './plain-language.ts'

// What makes a text harder to read or to hear than it need be (WCAG 2.2, EN 301 549 11.8.2 and 11.8.5): said to whoever
// writes, never in the way of publishing. What must be right stands in text-checks.ts.

type Finding = { code: string; values?: Issue['values'] }

const found = (is: boolean, code: string, values?: Issue['values']): Finding[] => (is ? [{ code, ...(values ? { values } : {}) }] : [])

/** Beyond this a sentence is hard to follow: words, or characters in Japanese, which has no spaces. */
const longSentence = { words: 45, characters: 120 }

const wordsOf = (parts: Inline[]): string => parts.map((part) => ('children' in part ? wordsOf(part.children) : part.text)).join('')

const fileName = /\.(jpe?g|png|webp|avif|heic)$|^(img|dsc|dscf|image|foto|photo|picture)[-_ ]?\d+$/i
const saysPicture: Record<Locale, RegExp> = { it: /^(un[’']?a? )?(immagine|foto(grafia)?|figura) (di|del|della|che)\b/i, en: /^(an? )?(image|photo(graph)?|picture) (of|showing)\b/i, ja: /(の|した)(画像|写真|イメージ)[。．]?$/ }
const longestAlt: Record<Locale, number> = { it: 180, en: 180, ja: 90 }

const ofPicture = (block: Extract<Block, { type: 'picture' }>, locale: Locale): Finding[] => {
  const alt = block.alt.trim()
  return [
    ...found(fileName.test(alt), 'alt-is-file-name', { words: alt }),
    ...found(saysPicture[locale].test(alt), 'alt-says-picture', { words: alt }),
    ...found(alt.length > longestAlt[locale], 'alt-too-long', { most: longestAlt[locale] }),
    ...found(alt !== '' && alt === wordsOf(block.children).trim(), 'alt-repeats-caption'),
  ]
}

const byHand = /^\s*(?:[-–—*•・●○]\s?|\(?\d{1,2}[.)]\s|[①-⑳])/

const ofParagraph = (block: Extract<Block, { type: 'paragraph' }>, locale: Locale): Finding[] => {
  const text = plainText(block)
  const isBold = block.children.every((part) => part.type === 'text' && part.strong === true)
  return [
    ...found(isBold && text.length < 90, 'paragraph-looks-like-heading'),
    ...found(byHand.test(text), 'list-by-hand'),
    ...found(text.length > (locale === 'ja' ? 400 : 1_000), 'paragraph-too-long'),
  ]
}

const ofTable = (block: Extract<Block, { type: 'table' }>): Finding[] => found(block.rows.some((cells) => cells.length !== block.head.length), 'table-uneven')

const isPdf = ({ href }: { href: string }) => /\.pdf($|[?#])/i.test(href)
const day: Record<Locale, RegExp> = { it: /(?<!\p{L})(oggi|ieri|domani|l[’']altro ieri|dopodomani)(?!\p{L})/iu, en: /\b(today|yesterday|tomorrow)\b/i, ja: /本日|今日|昨日|明日|明後日/ }
const kana = /[\p{sc=Hiragana}\p{sc=Katakana}]/u
const han = /\p{sc=Han}/u
const hangul = /\p{sc=Hangul}/u

/** Whether words can be of a language at all: kana is no Chinese, letters alone are no Japanese. */
const isPossible = (lang: string, text: string): boolean => {
  const [base] = lang.split('-')
  if (base === 'ja') return kana.test(text) || han.test(text) || !/\p{sc=Latin}{2}/u.test(text)
  if (base === 'ko') return hangul.test(text) || !/\p{L}/u.test(text)
  if (base === 'zh') return han.test(text) && !kana.test(text)
  return !kana.test(text) && !han.test(text) && !hangul.test(text)
}

/** What concerns words wherever they stand: in a paragraph, a list, a cell, a caption. */
function ofWords(block: Block, locale: Locale): Finding[] {
  const inlines = blockInlines(block)
  const links = inlines.filter((part) => part.type === 'link')
  const foreign = inlines.flatMap((part) => ('children' in part ? part.children : [part])).filter((part) => part.type === 'foreign')
  const emphasised = inlines.some((part) => part.type === 'text' && part.emphasis)
  const text = plainText(block)
  const own = block.type === 'quotation' ? block.lang : locale
  const [relative = ''] = day[locale].exec(text) ?? []
  return [
    ...links.flatMap((link) => [
      ...found(/^(https?:\/\/|www\.)/i.test(wordsOf(link.children).trim()), 'link-is-address', { words: wordsOf(link.children) }),
      ...found(isPdf(link) && !/pdf/i.test(wordsOf(link.children)), 'link-to-pdf', { words: wordsOf(link.children) }),
    ]),
    ...foreign.flatMap((part) => [
      ...found(!isPossible(part.lang, part.text), 'fragment-language', { words: part.text }),
      ...found(locale !== 'ja' && part.lang === 'ja' && han.test(part.text) && !part.reading, 'fragment-without-reading', { words: part.text }),
    ]),
    ...found(locale === 'ja' && emphasised, 'emphasis-in-japanese'),
    ...found(/(?:(?<!\p{L})\p{Lu}{3,}(?!\p{L})[\s,]*){4,}/u.test(text), 'shouting'),
    ...found(relative !== '' && block.type !== 'quotation', 'relative-day', { words: relative }),
    ...(own === locale && block.type !== 'table' ? found(longestSentence(text, locale) > (locale === 'ja' ? longSentence.characters : longSentence.words), 'sentence-too-long', longSentence) : []),
  ]
}

const ofHeading = (block: Extract<Block, { type: 'heading' }>, earlier: Set<string>): Finding[] => {
  const text = plainText(block).trim()
  const isAgain = earlier.has(text)
  earlier.add(text)
  return [...found(/[.。．:：]$/.test(text), 'heading-ends-with-stop'), ...found(isAgain, 'heading-again', { words: text })]
}

/** The same words that lead to two places, told where they stand the second time. */
function twoPlaces(body: Body): Issue[] {
  const known = new Map<string, string>()
  return body.flatMap((block) =>
    blockInlines(block).flatMap((part) => {
      if (part.type !== 'link' && part.type !== 'record') return []
      const words = wordsOf(part.children).trim().toLowerCase()
      const target = part.type === 'link' ? part.href : part.recordId
      const before = known.get(words)
      known.set(words, before ?? target)
      return before !== undefined && before !== target ? [{ code: 'link-two-places', field: 'body', block: block.key, values: { words } }] : []
    }),
  )
}

function ofText({ title, summary, body }: Draft, locale: Locale): Issue[] {
  const prose = body.filter((block) => block.type === 'paragraph' || block.type === 'list').map(plainText).join('\n')
  const score = locale === 'it' ? gulpease(prose) : null
  const share = locale === 'ja' ? density(prose) : null
  return [
    ...found(title !== '' && title === summary, 'summary-repeats-title').map((one) => ({ ...one, field: 'summary' })),
    ...found(title.length > (locale === 'ja' ? 45 : 100), 'title-long').map((one) => ({ ...one, field: 'title' })),
    ...found(score !== null && score < 40, 'hard-italian', { score: score ?? 0 }).map((one) => ({ ...one, field: 'body' })),
    ...found(share !== null && share > 45, 'dense-japanese', { share: share ?? 0 }).map((one) => ({ ...one, field: 'body' })),
  ]
}

/** What would make a text easier to read and to hear, each with its place; none of it keeps the text from being published. */
export function textAdvice(draft: Draft, locale: Locale): Issue[] {
  const headings = new Set<string>()
  const own = (block: Block): Finding[] => [
    ...(block.type === 'picture' ? ofPicture(block, locale) : []),
    ...(block.type === 'paragraph' ? ofParagraph(block, locale) : []),
    ...(block.type === 'heading' ? ofHeading(block, headings) : []),
    ...(block.type === 'table' ? ofTable(block) : []),
    ...found(block.type === 'list' && block.items.length === 1, 'list-of-one'),
    ...ofWords(block, locale),
  ]
  const inBody = draft.body.flatMap((block) => own(block).map((finding): Issue => ({ ...finding, field: 'body', block: block.key })))
  return [...ofText(draft, locale), ...inBody, ...twoPlaces(draft.body)].map((issue) => ({ ...issue, isAdvice: true as const }))
}
