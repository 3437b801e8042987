import { frame } from '#lib/og/layout/frame.ts'

/** The room of a motif at the right of a title. */
export const room = { left: 800, right: frame.right, foot: 510 }

export const roomWidth = room.right - room.left

export const round = (value: number) => Number(value.toFixed(1))
