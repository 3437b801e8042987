import { type FunctionComponent, isValidElement, type ReactNode } from 'react'
import { cardSize } from '#lib/og/size.ts'

const attributeName = (name: string) => name.replace(/^(fill|stroke|stop)([A-Z])/, (_, first: string, next: string) => `${first}-${next.toLowerCase()}`)

const attribute = (name: string, value: unknown) => (value === undefined ? '' : ` ${attributeName(name)}="${String(value)}"`)

/** The markup of a drawing, which holds numbers, names of colours and no word. */
function markup(node: ReactNode): string {
  if (Array.isArray(node)) return node.map(markup).join('')
  if (!isValidElement<{ children?: ReactNode }>(node)) return ''
  if (typeof node.type === 'function') return markup((node.type as FunctionComponent<object>)(node.props) as ReactNode)
  const { children, ...attributes } = node.props
  const name = String(node.type)
  return `<${name}${Object.entries(attributes).map(([key, value]) => attribute(key, value)).join('')}>${markup(children)}</${name}>`
}

/** A drawing as large as the card, as a file of its own. */
export function svgOf(drawing: ReactNode): string {
  const { width, height } = cardSize
  return markup(<svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>{drawing}</svg>)
}

/**
 * A drawing as one picture. As elements, what draws the cards takes every stroke for a box that it must place, and gives
 * each a mask: with them a card took twice as long.
 */
export function Picture({ svg }: { svg: string }) {
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  // A transform that moves nothing spares it the mask that every other picture gets, which takes 6 ms to lay over.
  return <img src={source} alt="" {...cardSize} style={{ position: 'absolute', left: 0, top: 0, transform: 'translateX(0px)' }} />
}
