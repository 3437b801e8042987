import 'server-only'
import type { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import type { Change } from '#lib/content/change.ts'
import { settingTag } from '#lib/content/tag-names.ts'
import { tooLate } from '#lib/content/too-late.ts'
import type { Tx } from '#lib/db/client.ts'
import { locales } from '#lib/i18n/locales.ts'
import { nameFields, namesOf, type ownerInput, type OwnerSettings, ownerSchema } from './schema.ts'

/** What may be somebody's name, address or number is kept where it can be erased. */
const partedFor = ({ names, licence, declaration, ...personal }: OwnerSettings) => ({ plain: { names, licence, declaration }, personal })

/** The owner as the form knows the fields. */
const fieldsOf = ({ names, ...rest }: OwnerSettings) => ({ ...rest, ...Object.fromEntries(locales.map((locale) => [nameFields[locale], names[locale]])) })

/** Says whose portal this is; every page that speaks for the owner says so. */
export async function saveOwner(tx: Tx, _actor: Actor, input: z.output<typeof ownerInput>): Promise<Change<{ version: number }>> {
  // There from the first time on, so that two who fill it in at once wait for each other.
  await tx.$executeRaw`INSERT INTO "Setting" ("key", "value", "version") VALUES ('owner', '{}', 0) ON CONFLICT DO NOTHING`
  await tx.$queryRaw`SELECT 1 FROM "Setting" WHERE "key" = 'owner' FOR UPDATE`
  const before = await tx.setting.findUniqueOrThrow({ where: { key: 'owner' } })
  const known = ownerSchema.safeParse(before.value)
  if (before.version !== input.version) throw tooLate(before.version, known.success ? fieldsOf(known.data) : {})
  const { address, email, phone, controller, licence, declaration, office } = input
  const after: OwnerSettings = { names: namesOf(input), address, email, phone, controller, licence, declaration, office }
  const { version } = await tx.setting.update({ where: { key: 'owner' }, data: { value: after, version: { increment: 1 } } })
  const old = known.success ? partedFor(known.data) : null
  const own = partedFor(after)
  return { value: { version }, audit: { event: 'owner.saved', ...(old ? { before: old.plain } : {}), after: own.plain, personal: { ...(old ? { before: old.personal } : {}), after: own.personal } }, tags: [settingTag] }
}
