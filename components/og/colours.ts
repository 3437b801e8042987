import type { Ink } from '#lib/og/layout/placed.ts'

// The light values of app/globals.css: a picture has one scheme.
export const paper = '#FAF7F0'
export const hairline = '#DDD5C5'

export const inks: Record<Ink, string> = { ink: '#1C1B22', second: '#57535F', brick: '#9E3B26', indigo: '#1F3D6D', brass: '#94701C' }

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

/** A colour on the way from one to another, 0 to 1. */
export function between(from: string, to: string, share: number): string {
  const end = channels(to)
  const mixed = channels(from).map((value, i) => Math.round(value + ((end[i] ?? value) - value) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** Brick at the home side, brass in the middle, indigo at the partner's. */
export function along(share: number): string {
  return share < 0.5 ? between(inks.brick, inks.brass, share * 2) : between(inks.brass, inks.indigo, share * 2 - 1)
}

// Finer than anybody sees, and coarse enough to leave colours for what is drawn.
const steps = 20

/** The inks of words: brass is for drawings. */
const written: Ink[] = ['ink', 'second', 'brick', 'indigo']

const pixelOf = (hex: string) => channels(hex).reduce((pixel, value, i) => pixel | (value << (8 * i)), 0)

/** What words show on paper: the edges of letters are all shades between it and their ink. */
export const tones = [paper, ...written.flatMap((ink) => Array.from({ length: steps }, (_, i) => between(paper, inks[ink], (i + 1) / steps)))].map(pixelOf)
