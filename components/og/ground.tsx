import 'server-only'
import { deflateSync, inflateSync } from 'node:zlib'
import { keeper } from '#lib/og/kept.ts'
import type { Pixels, Rows } from '#lib/og/png/chunks.ts'
import { type Palette, paletteOf, rowsOf } from '#lib/og/png/palette.ts'
import { layUnder } from '#lib/og/png/under.ts'
import { cardSize } from '#lib/og/size.ts'
import { paper, tones } from './colours.ts'
import { type Strip, strips } from './letterhead.tsx'
import { Picture } from './picture.tsx'
import { render } from './render.ts'

type Ground = Rows & { palette: Palette }

// 80 KB each. Their drawings hold no word, so that many cards have the same: the first content has 63 in 867 cards.
const kept = keeper<Ground>(100)

let letterhead: (Pixels & Pick<Strip, 'left' | 'top'>)[] | null = null

/** What all cards have alike, drawn with the first of them. */
const drawnLetterhead = async () => (letterhead ??= await Promise.all(strips.map(async (strip) => ({ ...(await render(strip)), left: strip.left, top: strip.top }))))

const element = (svg: string) => (
  <div style={{ display: 'flex', position: 'relative', ...cardSize, background: paper }}>
    <Picture svg={svg} />
  </div>
)

async function draw(svg: string): Promise<Ground> {
  const alike = await drawnLetterhead()
  const picture = await render({ element: element(svg), ...cardSize, texts: [] })
  for (const strip of alike) layUnder(picture, strip, strip.left, strip.top)
  const palette = paletteOf(picture, tones)
  const { rows, ...size } = rowsOf(picture, palette)
  return { ...size, palette, rows: deflateSync(rows, { level: 1 }) }
}

/** What lies under the words of a card: its drawing and what all cards have alike, in colours that words on paper need too. */
export async function groundOf(svg: string): Promise<Ground> {
  const { rows, ...ground } = await kept(svg, () => draw(svg))
  return { ...ground, rows: inflateSync(rows, { chunkSize: (ground.width + 1) * ground.height }) }
}
