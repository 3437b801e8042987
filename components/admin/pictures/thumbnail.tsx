'use client'

/** In percent of a picture, from its upper left corner */
export type Focus = { x: number; y: number }

type Props = { src: string; width: number; height: number; focus: Focus; alt?: string; title?: string }

/** A picture cropped to its place, around its focal point. That is set by script: the policy of the newsroom lets no style stand in HTML. */
export function Thumbnail({ focus, alt = '', ...image }: Props) {
  const place = (element: HTMLImageElement | null) => element?.style.setProperty('object-position', `${focus.x}% ${focus.y}%`)
  return <img {...image} alt={alt} loading="lazy" ref={(element) => void place(element)} />
}
