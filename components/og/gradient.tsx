import { inks } from './colours.ts'

type Props = { id: string; from: number; to: number }

/** The way from brick to indigo between two places of the card. */
export function Gradient({ id, from, to }: Props) {
  return (
    <linearGradient id={id} gradientUnits="userSpaceOnUse" x1={from} x2={to} y1="0" y2="0">
      <stop offset="0.08" stopColor={inks.brick} />
      <stop offset="0.5" stopColor={inks.brass} />
      <stop offset="0.92" stopColor={inks.indigo} />
    </linearGradient>
  )
}
