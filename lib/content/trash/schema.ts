import { z } from 'zod'
import { recordId } from '#lib/content/body.ts'
import { ticked } from '#lib/content/drafts/schema.ts'
import type { DeskName } from '#lib/content/desk/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'

/** Days for which the trash keeps what lies in it. */
export const keptInTrash = 30

export const trashInput = z.object({ recordId })

/** `confirmed`: whoever erases says a second time that they mean it. */
export const eraseForGoodInput = trashInput.extend({ confirmed: ticked })

export type TrashItem = {
  recordId: string
  kind: string
  name: DeskName
  /** The languages in which something was written */
  texts: Locale[]
  at: Date
  by: string
  /** The day from which on it is gone */
  until: Date
}
