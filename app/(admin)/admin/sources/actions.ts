'use server'
import { defineAction } from '#lib/actions/define.ts'
import { specs } from '#lib/actions/specs.ts'
import { factsPath } from '#lib/content/desk/paths.ts'

/** Back to the fact that needs it, with the source chosen; to its own facts where no fact asked for it. */
export const createSource = defineAction(specs['source.create'], ({ recordId }, { record, fact }) => (record && fact ? `${factsPath(String(record), String(fact))}?source=${recordId}` : factsPath(recordId)))
