import 'server-only'
import { ImageResponse } from '@vercel/og'
import type { ReactElement } from 'react'
import { oneAtATime } from '#lib/db/one-at-a-time.ts'
import type { CardContent } from '#lib/og/card.ts'
import { runsOf } from '#lib/og/fonts/runs.ts'
import { type LoadedSlice, loadSlice, sliceName } from '#lib/og/fonts/slices.ts'
import type { Placed } from '#lib/og/layout/placed.ts'
import { withPalette } from '#lib/og/png/palette.ts'
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

async function png({ element, texts }: Drawn, size: { width: number; height: number }): Promise<Buffer> {
  const fonts = await fontsFor(texts)
  // Its type hides that it is a Response.
  const image = new ImageResponse(element, { ...size, fonts }) as unknown as Response
  return withPalette(Buffer.from(await image.arrayBuffer()))
}

const drawStrip = async (strip: Strip) => `data:image/png;base64,${(await png(strip, strip)).toString('base64')}`

let letterhead: string[] | null = null

/** What all cards have alike, drawn with the first of them. */
const drawnLetterhead = async () => (letterhead ??= await Promise.all(strips.map(drawStrip)))

/** The PNG of a card. Every letter on it is in the fonts it is given: nothing is ever asked of the network. */
export async function drawCard(content: CardContent): Promise<Uint8Array<ArrayBuffer>> {
  return inTurn(async () => new Uint8Array(await png(drawingOf(content, await drawnLetterhead()), cardSize)))
}
