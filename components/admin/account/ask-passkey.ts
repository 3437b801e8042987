import type { Outcome, Refusal } from '#lib/actions/outcome.ts'

/** Asks a route of the newsroom for something about passkeys; what it refuses is a value. */
export async function askPasskey<T>(name: 'begin' | 'add' | 'challenge' | 'prove', body: object): Promise<Outcome<T>> {
  const reply = await fetch(`/admin/api/passkeys/${name}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ request: crypto.randomUUID(), ...body }) })
  return (await reply.json()) as Outcome<T>
}

/** What is said where the browser or the person said no; the browser's own words are in its own language. */
export const notConfirmed: Refusal = { ok: false, code: 'issues', issues: [{ code: 'passkey-refused' }], detail: null }
