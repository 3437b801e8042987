import type { Motif } from '#lib/og/card.ts'
import { frame } from '#lib/og/layout/frame.ts'
import { Cord, Ties } from './motif/arcs.tsx'
import { Portico, Viaduct } from './motif/arches.tsx'
import { Waves } from './motif/waves.tsx'
import { Span } from './span.tsx'

/** The arc, as what this record makes of it. */
export function CardMotif({ motif }: { motif: Motif }) {
  switch (motif.type) {
    case 'ties':
      return <Ties {...motif} />
    case 'cord':
      return <Cord {...motif} />
    case 'viaduct':
      return <Viaduct {...motif} />
    case 'waves':
      return <Waves {...motif} />
    case 'portico':
      return <Portico {...motif} />
    case 'span':
      return <Span from={{ x: 430, y: 92 }} to={{ x: frame.right, y: 92 }} top={44} depth={16} stones={8} />
  }
}
