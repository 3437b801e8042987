'use server'
import { defineAction } from '#lib/actions/define.ts'
import { specs } from '#lib/actions/specs.ts'
import { beginPath, factsPath } from '#lib/content/desk/paths.ts'

/** Back to the fact that needs it, or to the record that begins, with the source chosen; to its own facts where nobody asked for it. */
export const createSource = defineAction(specs['source.create'], ({ recordId }, { record, fact, begin }) => {
  if (record && fact) return `${factsPath(String(record), String(fact))}?source=${recordId}`
  return begin ? `${beginPath(String(begin))}&source=${recordId}` : factsPath(recordId)
})
