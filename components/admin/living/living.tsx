import { forms } from './forms.tsx'
import { frame } from './frame.tsx'
import { lists } from './lists.tsx'
import { reading } from './reading.tsx'
import type { Sample, Specimen } from './specimen.ts'
import { ties } from './ties.tsx'

/** Everything in components/ui, in the order in which it is shown (e2e/admin/components.spec.ts: nothing is missing). */
export const groups = { frame, reading, lists, forms, ties } satisfies Record<string, (sample: Sample) => Specimen[]>

/** The file that a component is in, and which of its states this is. */
export function SpecimenFrame({ of, state, node }: Specimen) {
  return (
    <section className="specimen" aria-label={[of, state].filter(Boolean).join(', ')}>
      <p className="of"><code>{of}</code>{state && ` · ${state}`}</p>
      {node}
    </section>
  )
}
