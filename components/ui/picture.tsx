import type { ReactNode } from 'react'

type Props = {
  /** One for each type, the smallest files first; the last one every browser reads. */
  sources: { type: string; set: string }[]
  src: string
  width: number
  height: number
  /** Empty: it says nothing that the text does not. */
  alt: string
  caption?: ReactNode
  /** Whose it is and under what terms. */
  credit: ReactNode
}

/** A picture in a column of text; its place is there before it comes. */
export function Picture({ sources, src, width, height, alt, caption, credit }: Props) {
  const sizes = '(min-width: 44rem) 40rem, 92vw'
  const { set: lastSet } = sources.at(-1) ?? { set: '' }
  return (
    <figure className="picture">
      <picture>
        {sources.slice(0, -1).map(({ type, set }) => <source key={type} type={type} srcSet={set} sizes={sizes} />)}
        <img src={src} srcSet={lastSet} sizes={sizes} width={width} height={height} alt={alt} loading="lazy" decoding="async" />
      </picture>
      <figcaption>
        {caption && <span className="caption">{caption} </span>}
        <small>{credit}</small>
      </figcaption>
    </figure>
  )
}
