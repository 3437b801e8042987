import 'server-only'
import { ImageResponse } from '@vercel/og'
import type { ReactElement } from 'react'
import { runsOf } from '#lib/og/fonts/runs.ts'
import { type LoadedSlice, loadSlice, sliceName } from '#lib/og/fonts/slices.ts'
import type { Placed } from '#lib/og/layout/placed.ts'
import { type Pixels, readPng } from '#lib/og/png/chunks.ts'

type Drawn = { element: ReactElement; width: number; height: number; texts: Placed[] }

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

/** The pixels of an element with these lines. Every letter of theirs is in the fonts it is given: nothing is ever asked of the network. */
export async function render({ element, width, height, texts }: Drawn): Promise<Pixels> {
  const fonts = await fontsFor(texts)
  // Its type hides that it is a Response.
  const image = new ImageResponse(element, { width, height, fonts }) as unknown as Response
  return readPng(Buffer.from(await image.arrayBuffer()))
}
