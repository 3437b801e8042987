import type { CardContent } from '#lib/og/card.ts'
import { frame } from '#lib/og/layout/frame.ts'
import { layHome } from '#lib/og/layout/home.ts'
import { type BankLine, layTie } from '#lib/og/layout/tie.ts'
import { layTitle } from '#lib/og/layout/title.ts'
import { inks } from './colours.ts'
import { Frame } from './frame.tsx'
import { CardMotif } from './motif.tsx'
import { room } from './motif/room.ts'
import { Span } from './span.tsx'

const reach = { from: frame.left + 4, to: frame.right - 4 }

function Bank({ side, y, width, courses }: BankLine) {
  const [from, to] = side === 'home' ? [frame.left, frame.left + width] : [frame.right - width, frame.right]
  return (
    <g fill="none" stroke={side === 'home' ? inks.brick : inks.indigo}>
      <path d={`M${from} ${y}H${to}`} strokeWidth="3" />
      {courses > 1 && <path d={`M${from} ${y + 12}H${to}M${from} ${y + 24}H${to}`} strokeWidth="1.5" />}
    </g>
  )
}

/** What a card looks like, and every word on it for those who must bring the letters. */
export function drawingOf(card: CardContent) {
  const drawing = partsOf(card)
  return { element: <Frame {...drawing} />, texts: drawing.texts }
}

function partsOf(card: CardContent): Parameters<typeof Frame>[0] {
  if (card.type === 'title') {
    const arc = card.motif.type === 'span' ? { from: 430, to: frame.right } : { from: room.left, to: room.right }
    return { texts: layTitle(card), arc, children: <CardMotif motif={card.motif} /> }
  }
  if (card.type === 'home') {
    return { texts: layHome(card), arc: reach, children: <Span from={{ x: reach.from, y: 330 }} to={{ x: reach.to, y: 330 }} top={150} /> }
  }
  const { texts, span, banks } = layTie(card)
  return {
    texts,
    arc: reach,
    children: (
      <g>
        <Span from={{ x: reach.from, y: span.homeFoot }} to={{ x: reach.to, y: span.partnerFoot }} top={span.top} isOpen={card.isOpen} />
        {banks.map((line) => <Bank key={line.side} {...line} />)}
      </g>
    ),
  }
}
