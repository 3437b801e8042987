'use client'
import { use } from 'react'
import type { Differing } from '#lib/content/differing.ts'
import { FormContext } from './form-context.ts'

export type Side = 'mine' | 'theirs'

type Props = { differing: Differing; side: Side; onChoice: (side: Side) => void; /** How a value is told; as it is where nothing is said */ say?: (value: string) => string; lang?: string | undefined }

/** What was typed and what somebody else left there meanwhile, and which of both stands in the field. */
export function TwoValues({ differing, side, onChoice, say = (value) => value, lang }: Props) {
  const { words } = use(FormContext)
  if (!words) return null
  const { merge } = words
  return (
    <div className="two-values" role="group" aria-label={merge.label}>
      <p>{differing.isTheirsAlone ? merge.theirsAlone : merge.both}</p>
      {(['mine', 'theirs'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={one === side} onClick={() => onChoice(one)}>
          {merge[one]}: <span lang={lang}>{say(differing[one]) || merge.empty}</span>
        </button>
      ))}
    </div>
  )
}
