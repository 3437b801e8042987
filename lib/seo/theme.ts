import type { Viewport } from 'next'

/** The ground of a page, for what stands around it: the browser's bar, a home screen. The tokens of app/globals.css. */
export const paper = { light: '#faf7f0', dark: '#15161c' } as const

const schemes = ['light', 'dark'] as const

export const pageViewport: Viewport = { themeColor: schemes.map((scheme) => ({ media: `(prefers-color-scheme: ${scheme})`, color: paper[scheme] })) }
