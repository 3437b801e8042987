import 'server-only'
import { now } from '#lib/clock.ts'
import { notice } from '#lib/db/notice.ts'
import { fontPath, sheetPath } from '#lib/mincho/address.ts'
import { type HeadingFace, headingFace } from '#lib/mincho/heading-face.ts'
import { headingWords } from '#lib/mincho/heading-words.ts'
import { outlinesOf } from '#lib/mincho/outlines.ts'
import { sheetOf } from '#lib/mincho/sheet.ts'
import { woff2 } from '#lib/mincho/woff2.ts'
import { setPhrases } from '#lib/typesetting/set-phrases.ts'
import { bindery } from './bindery.ts'
import { bindDocument } from './document.ts'

const heaviest = 30_000
const oneYear = 31_536_000

/** A face is kept for as long as the pages that name it: with each of them it is kept anew, but not more often than that. */
const keptAgainAfter = 86_400_000

async function keepFace(face: HeadingFace): Promise<boolean> {
  const { documents } = bindery()
  const font = await woff2(await outlinesOf(face.codes))
  if (font.length > heaviest) return false
  const head = { status: 200, language: null, link: null, tags: [], drawnAt: now().getTime(), expiresAt: null, maxAge: oneYear }
  documents.keep(fontPath(face.hash), await bindDocument({ ...head, contentType: 'font/woff2', body: font }))
  documents.keep(sheetPath(face.hash), await bindDocument({ ...head, contentType: 'text/css; charset=utf-8', body: Buffer.from(sheetOf(face)) }))
  // The browser may ask another process for it, as soon as it has the page.
  if (documents.isShared) await documents.stored()
  return true
}

/** Whether the face of a page can be asked for. Its address is no way to have one made: only a page that is kept does that. */
async function hasFace(face: HeadingFace, isKept: boolean): Promise<boolean> {
  const { documents } = bindery()
  const [font, sheet] = await Promise.all([documents.find(fontPath(face.hash)), documents.find(sheetPath(face.hash))])
  const isThere = font !== null && sheet !== null
  if (!isKept || (isThere && now().getTime() - font.document.head.drawnAt < keptAgainAfter)) return isThere
  return keepFace(face)
}

const readings = '<script src="/scripts/readings.js"></script>'

/** A page ready to be bound, and what its Link header says beside the rest. */
export type Typeset = { html: string; link: string | null }

async function withFace(html: string, isKept: boolean): Promise<Typeset> {
  const face = headingFace(headingWords(html))
  if (!face || !(await hasFace(face, isKept))) return { html, link: null }
  return {
    html: html.replace('</head>', `<link rel="stylesheet" href="${sheetPath(face.hash)}"/></head>`),
    link: `<${fontPath(face.hash)}>; rel=preload; as="font"; crossorigin=""; type="font/woff2"`,
  }
}

/**
 * The last hand at a page: Japanese headings broken by phrase, in every language; on Japanese pages the mincho of the
 * headings, and the switch for readings only where there are any. Without a face the reader's own mincho does.
 */
export async function typeset(html: string, language: string, isKept: boolean): Promise<Typeset> {
  const set = setPhrases(html, language)
  if (language !== 'ja') return { html: set, link: null }
  const needed = set.includes('<rt>') ? set : set.replace(readings, '')
  return withFace(needed, isKept).catch((error: unknown) => {
    notice(`A page goes without the mincho of its headings: ${String(error)}`)
    return { html: needed, link: null }
  })
}
