import 'server-only'
import { cache } from 'react'
import { settingTag } from '#lib/content/tag-names.ts'
import { noteTags } from '#lib/content/tags.ts'
import { db } from '#lib/db/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { type Owner, type OwnerForm, ownerSchema } from './schema.ts'

/** What was filled in, and as which version; one statement. */
export async function findOwnerForm(): Promise<OwnerForm> {
  const row = await (await db()).setting.findUnique({ where: { key: 'owner' } })
  const settings = ownerSchema.safeParse(row?.value)
  return { version: row?.version ?? 0, settings: settings.success ? settings.data : null }
}

/** The owner of this installation, to be named in any language, or null until an administrator has filled in every part; one statement. */
export const readOwner = cache(async (): Promise<(locale: Locale) => Owner | null> => {
  noteTags(settingTag)
  const { settings } = await findOwnerForm()
  if (!settings) return () => null
  const { names, ...rest } = settings
  return (locale) => ({ name: names[locale], ...rest })
})

export const findOwner = async (locale: Locale): Promise<Owner | null> => (await readOwner())(locale)
