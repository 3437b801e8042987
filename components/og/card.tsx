import type { ReactNode } from 'react'
import type { CardContent } from '#lib/og/card.ts'
import { frame } from '#lib/og/layout/frame.ts'
import { layHome } from '#lib/og/layout/home.ts'
import { type BankLine, layTie } from '#lib/og/layout/tie.ts'
import type { Placed } from '#lib/og/layout/placed.ts'
import { layTitle } from '#lib/og/layout/title.ts'
import { inks } from './colours.ts'
import { Gradient } from './gradient.tsx'
import { CardMotif } from './motif.tsx'
import { room } from './motif/room.ts'
import { Span } from './span.tsx'

type Reach = { from: number; to: number }

const reach: Reach = { from: frame.left + 4, to: frame.right - 4 }

function Bank({ side, y, width, courses }: BankLine) {
  const [from, to] = side === 'home' ? [frame.left, frame.left + width] : [frame.right - width, frame.right]
  return (
    <g fill="none" stroke={side === 'home' ? inks.brick : inks.indigo}>
      <path d={`M${from} ${y}H${to}`} strokeWidth="3" />
      {courses > 1 && <path d={`M${from} ${y + 12}H${to}M${from} ${y + 24}H${to}`} strokeWidth="1.5" />}
    </g>
  )
}

/** What is drawn on a card, and the words above it. */
type Parts = { drawing: ReactNode; texts: Placed[] }

/** The arc's colours from one place of the card to another, and what has them. */
const reached = ({ from, to }: Reach, ...drawing: ReactNode[]) => [<Gradient key="arc" id="arc" from={from} to={to} />, ...drawing]

/** What a card looks like. */
export function partsOf(card: CardContent): Parts {
  if (card.type === 'title') {
    const arc = card.motif.type === 'span' ? { from: 430, to: frame.right } : { from: room.left, to: room.right }
    return { texts: layTitle(card), drawing: reached(arc, <CardMotif key="motif" motif={card.motif} />) }
  }
  if (card.type === 'home') {
    return { texts: layHome(card), drawing: reached(reach, <Span key="span" from={{ x: reach.from, y: 330 }} to={{ x: reach.to, y: 330 }} top={150} />) }
  }
  const { texts, span, banks } = layTie(card)
  return {
    texts,
    drawing: reached(
      reach,
      <Span key="span" from={{ x: reach.from, y: span.homeFoot }} to={{ x: reach.to, y: span.partnerFoot }} top={span.top} isOpen={card.isOpen} />,
      ...banks.map((line) => <Bank key={line.side} {...line} />),
    ),
  }
}
