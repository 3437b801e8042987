import 'server-only'
import type { z } from 'zod'
import type { Actor, Permission } from '#lib/auth/roles.ts'
import { httpStatus } from './outcome.ts'
import { outcomeOf, parsed, permitted } from './perform.ts'

export type Download = { name: string; type: string; body: ReadableStream<Uint8Array> }

/** A route that sends a file, while it is still read, to whoever may have it; what is not understood is refused. */
export function defineDownload<S extends z.ZodType>(name: string, permission: Permission, input: S, read: (actor: Actor, input: z.output<S>) => Download): (request: Request) => Promise<Response> {
  return async (request) => {
    const asked = Object.fromEntries(new URL(request.url).searchParams)
    const outcome = await outcomeOf(name, async () => read(await permitted(permission, name), parsed(input, asked)))
    if (!outcome.ok) return Response.json(outcome, { status: httpStatus[outcome.code], headers: { 'Cache-Control': 'no-store' } })
    const { name: file, type, body } = outcome.value
    return new Response(body, { headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${file}"`, 'Cache-Control': 'no-store' } })
  }
}
