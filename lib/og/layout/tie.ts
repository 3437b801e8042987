import type { CardBank, TieCard } from '../card.ts'
import { frame } from './frame.ts'
import { manyNames } from './many-names.ts'
import { oneName, type Side } from './one-name.ts'
import { block, type Placed, type Style } from './placed.ts'

/** Where the arc springs from at each side, and how high it rises. */
export type Span = { homeFoot: number; partnerFoot: number; top: number }

export type BankLine = { side: Side; y: number; width: number; courses: number }

export type TieLayout = { texts: Placed[]; span: Span; banks: BankLine[] }

const ground = 536
const bankWidth = 500
const step = 26
const edgeOf = { home: frame.left, partner: frame.right }

// Names in one row leave the arc its room; where they need more, it rises.
const low = { foot: 388, top: 190, keystone: 336 }
const high = { foot: 316, top: 150, keystone: 268 }

/** Year, class and its name on the other side, under the keystone. */
function keystone({ year, label, otherLabel, locale }: TieCard, y: number): Placed[] {
  const style: Style = { role: 'text', ink: 'second', anchor: 'middle', width: 560, sizes: [30, 26], maxLines: 1, leading: 1.2 }
  const others = (at: number) => (otherLabel ? block(otherLabel, frame.middle, at, { ...style, sizes: [24, 20] }).lines : [])
  if (!year) return [...block({ text: label, lang: locale }, frame.middle, y - 14, { ...style, sizes: [40, 34, 28], ink: 'ink' }).lines, ...others(y + 28)]
  return [
    ...block({ text: year, lang: locale }, frame.middle, y, { ...style, role: 'name', ink: 'ink', sizes: [92] }).lines,
    ...block({ text: label, lang: locale }, frame.middle, y + 46, style).lines,
    ...others(y + 82),
  ]
}

export function layTie(card: TieCard): TieLayout {
  const { banks } = card
  const rise = (bank: CardBank) => (bank.isHigher ? step : 0)
  const namesOf = (side: Side) => {
    const { names } = banks[side]
    const base = ground - 26 - rise(banks[side])
    const [first] = names
    if (!first) return { texts: [], isTall: false }
    return names.length > 1 ? { texts: manyNames(names, side, edgeOf[side], base), isTall: true } : oneName(first, side, edgeOf[side], base)
  }
  const [home, partner] = [namesOf('home'), namesOf('partner')]
  const { foot, top, keystone: key } = home.isTall || partner.isTall ? high : low
  return {
    texts: [...keystone(card, key), ...home.texts, ...partner.texts],
    span: { homeFoot: foot - rise(banks.home), partnerFoot: foot - rise(banks.partner), top },
    banks: (['home', 'partner'] as const).map((side) => ({
      side, y: ground - rise(banks[side]), width: bankWidth, courses: banks[side].isHigher ? 2 : 1,
    })),
  }
}
