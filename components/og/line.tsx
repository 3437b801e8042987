import { runsOf } from '#lib/og/fonts/runs.ts'
import { sliceName } from '#lib/og/fonts/slices.ts'
import type { Placed } from '#lib/og/layout/placed.ts'
import { cardSize } from '#lib/og/size.ts'
import { inks } from './colours.ts'

const justify = { start: 'flex-start', middle: 'center', end: 'flex-end' } as const

function boxOf({ anchor, x }: Placed) {
  if (anchor === 'start') return { left: x, width: cardSize.width }
  if (anchor === 'end') return { left: x - cardSize.width, width: cardSize.width }
  return { left: x - cardSize.width / 2, width: cardSize.width }
}

/** One line of text on its baseline, whatever faces it is drawn with; it never breaks. */
export function Line({ line }: { line: Placed }) {
  const { text, lang, role, size, y, anchor, ink } = line
  return (
    <div style={{ position: 'absolute', display: 'flex', top: y - size, ...boxOf(line), justifyContent: justify[anchor], color: inks[ink], fontSize: size, lineHeight: 1, whiteSpace: 'pre' }}>
      {runsOf(text, lang, role).map(({ text: words, face, slices }, index) => {
        // In a line as high as its size, the baseline lies where the face's own ascent and descent leave it.
        const baseline = face.ascent + (1 - face.ascent - face.descent) / 2
        return (
          <div key={index} style={{ flexShrink: 0, marginTop: size * (1 - baseline), fontFamily: slices.map((slice) => sliceName(face, slice)).join(', ') }}>
            {words}
          </div>
        )
      })}
    </div>
  )
}
