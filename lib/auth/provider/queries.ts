import 'server-only'
import { db } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'

/** By which provider somebody may sign in, under the name by which people know it. */
export type ProviderLink = { id: string; name: string; since: Date }

export type ProviderLinks = { links: ProviderLink[]; /** What the provider of this installation is called, where there is one */ offered: string | null; hasPassword: boolean }

const hostOf = (issuer: string) => (URL.canParse(issuer) ? new URL(issuer).host : issuer)

/** The ways by which somebody may sign in without the portal's password, and whether they have one. */
export async function findProviderLinks(userId: string): Promise<ProviderLinks> {
  const { provider } = env()
  const rows = await (await db()).credential.findMany({ where: { userId }, orderBy: { createdAt: 'asc' }, select: { id: true, providerId: true, password: true, createdAt: true } })
  const links = rows.filter(({ providerId }) => providerId !== 'credential')
  return {
    links: links.map(({ id, providerId, createdAt }) => ({ id, name: providerId === provider?.issuer ? provider.name : hostOf(providerId), since: createdAt })),
    offered: provider?.name ?? null,
    hasPassword: rows.some(({ password }) => password !== null),
  }
}
