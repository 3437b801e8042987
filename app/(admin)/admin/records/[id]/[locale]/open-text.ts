import { notFound, redirect } from 'next/navigation'
import { may } from '#lib/auth/roles.ts'
import type { OpenText } from '#lib/content/desk/schema.ts'
import { findOpenText } from '#lib/content/desk/text/queries.ts'
import { trashPath } from '#lib/content/trash/path.ts'
import { isInTrash } from '#lib/content/trash/queries.ts'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'
import { type OpenAdmin, openAdmin } from '../../../open-admin.ts'

export type TextParams = { params: Promise<{ id: string; locale: string }> }

/** The text that an address of the desk means, for whoever may see the admin; what they may do with it is said beside it. */
export async function openText(params: TextParams['params']): Promise<OpenAdmin & { text: OpenText; locale: Locale; can: { edit: boolean; publish: boolean; withdraw: boolean; share: boolean; compare: boolean } }> {
  const open = await openAdmin()
  const { id, locale } = await params
  const text = isLocale(locale) ? await findOpenText(id, locale, open.language) : null
  if (!text || !isLocale(locale)) notFound()
  if (await isInTrash(id)) redirect(trashPath(id))
  const can = { edit: may(open.actor, 'text:edit', locale), publish: may(open.actor, 'text:publish', locale), withdraw: may(open.actor, 'text:withdraw', locale), share: may(open.actor, 'text:share', locale), compare: may(open.actor, 'text:compare', locale) }
  return { ...open, text, locale, can }
}
