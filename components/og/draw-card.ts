import 'server-only'
import { createElement } from 'react'
import { oneAtATime } from '#lib/db/one-at-a-time.ts'
import type { CardContent } from '#lib/og/card.ts'
import { roomOf } from '#lib/og/layout/room-of.ts'
import { writePng } from '#lib/og/png/chunks.ts'
import { layOver } from '#lib/og/png/over.ts'
import { partsOf } from './card.tsx'
import { groundOf } from './ground.tsx'
import { svgOf } from './picture.tsx'
import { render } from './render.ts'
import { Words } from './words.tsx'

// Drawing takes the processor whole, so two at once are no faster; in turn they hold the memory of one.
const inTurn = oneAtATime()

/** The PNG of a card. Its words are drawn anew for each, on a ground that cards of the same drawing share. */
export async function drawCard(content: CardContent): Promise<Uint8Array<ArrayBuffer>> {
  return inTurn(async () => {
    const { drawing, texts } = partsOf(content)
    const ground = await groundOf(svgOf(drawing))
    const room = roomOf(texts)
    if (room) {
      const words = await render({ element: createElement(Words, { texts, ...room }), ...room, texts })
      layOver(ground, ground.palette, words, room.left, room.top)
    }
    return new Uint8Array(writePng(ground, ground.palette.colours))
  })
}
