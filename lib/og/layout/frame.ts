/** Distances that all cards share, in pixels. */
export const frame = { left: 64, right: 1136, middle: 600, foot: 582 }
