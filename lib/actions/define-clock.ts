import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import { env } from '#lib/env.ts'

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Whether somebody knows the secret, in a time that says nothing of how much of it they know. */
const isSame = (given: string, own: string) => timingSafeEqual(digest(given), digest(own))

const plain = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }

/**
 * A route for a platform's clock: with `Authorization: Bearer <CRON_SECRET>` it does what is due, and tells what it did;
 * asked twice, or by two at once, it does it once. Where no secret is set there is no such address.
 */
export function defineClock<T extends object>(work: () => Promise<T>): (request: Request) => Promise<Response> {
  return async (request) => {
    const { cronSecret } = env()
    if (cronSecret === undefined) return new Response(null, { status: 404, headers: plain })
    const given = /^Bearer (.{1,500})$/.exec(request.headers.get('authorization') ?? '')?.[1]
    if (given === undefined || !isSame(given, cronSecret)) return new Response(null, { status: 401, headers: { ...plain, 'WWW-Authenticate': 'Bearer' } })
    return Response.json(await work(), { headers: plain })
  }
}
