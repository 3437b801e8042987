import 'server-only'
import { settingTag } from '#lib/content/tag-names.ts'
import { noteTags } from '#lib/content/tags.ts'
import { db } from '#lib/db/client.ts'
import { type Owner, ownerSchema } from './schema.ts'

/** The owner of this installation, or null until an administrator has filled in every part; one statement. */
export async function findOwner(): Promise<Owner | null> {
  noteTags(settingTag)
  const row = await (await db()).setting.findUnique({ where: { key: 'owner' } })
  const owner = ownerSchema.safeParse(row?.value)
  return owner.success ? owner.data : null
}
