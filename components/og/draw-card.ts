import 'server-only'
import { ImageResponse } from '@vercel/og'
import type { ReactElement } from 'react'
import { oneAtATime } from '#lib/db/one-at-a-time.ts'
import type { CardContent } from '#lib/og/card.ts'
import { runsOf } from '#lib/og/fonts/runs.ts'
import { type LoadedSlice, loadSlice, sliceName } from '#lib/og/fonts/slices.ts'
import type { Placed } from '#lib/og/layout/placed.ts'
import { type Pixels, readPng } from '#lib/og/png/chunks.ts'
import { withPalette } from '#lib/og/png/palette.ts'
import { layUnder } from '#lib/og/png/under.ts'
import { cardSize } from '#lib/og/size.ts'
import { drawingOf } from './card.tsx'
import { type Strip, strips } from './letterhead.tsx'

type Drawn = { element: ReactElement; texts: Placed[] }

/** The slices that hold the letters of some lines, each once. */
function fontsFor(texts: Placed[]): Promise<LoadedSlice[]> {
  const wanted = new Map<string, Promise<LoadedSlice>>()
  for (const { text, lang, role } of texts) {
    for (const { face, slices } of runsOf(text, lang, role)) {
      for (const slice of slices) wanted.set(sliceName(face, slice), loadSlice(face, slice))
    }
  }
  return Promise.all(wanted.values())
}

// Drawing takes the processor whole, so two at once are no faster; in turn they hold the memory of one.
const inTurn = oneAtATime()

async function render({ element, texts }: Drawn, size: { width: number; height: number }): Promise<Pixels> {
  const fonts = await fontsFor(texts)
  // Its type hides that it is a Response.
  const image = new ImageResponse(element, { ...size, fonts }) as unknown as Response
  return readPng(Buffer.from(await image.arrayBuffer()))
}

let letterhead: (Pixels & Pick<Strip, 'left' | 'top'>)[] | null = null

/** What all cards have alike, drawn with the first of them. */
const drawnLetterhead = async () => (letterhead ??= await Promise.all(strips.map(async (strip) => ({ ...(await render(strip, strip)), left: strip.left, top: strip.top }))))

/** The PNG of a card. Every letter on it is in the fonts it is given: nothing is ever asked of the network. */
export async function drawCard(content: CardContent): Promise<Uint8Array<ArrayBuffer>> {
  return inTurn(async () => {
    const alike = await drawnLetterhead()
    const card = await render(drawingOf(content), cardSize)
    for (const strip of alike) layUnder(card, strip, strip.left, strip.top)
    return new Uint8Array(withPalette(card))
  })
}
