import { preload } from 'react-dom'

const files = ['/fonts/kakehashi-sans.woff2', '/fonts/kakehashi-serif.woff2']

/** The faces are used only if they are there at once, so that no line moves: they must be asked for first. */
export function askForFaces(): void {
  for (const file of files) preload(file, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
}
