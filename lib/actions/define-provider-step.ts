import 'server-only'
import type { Refusal } from './outcome.ts'
import { outcomeOf } from './perform.ts'

/** The page of signing in, which has the words for a code. */
const refusedPage = ({ code, issues, trouble }: Refusal) => `/admin/sign-in?refused=${issues[0]?.code ?? code}${trouble ? `&trouble=${trouble}` : ''}`

/**
 * A route by which a browser leaves for another site or comes back from it: it always goes on to a page, refused to that of
 * signing in, which says why. The database is changed by coming back alone, for whoever brings what they left with.
 */
export function defineProviderStep(name: string, work: (url: URL) => Promise<string>): (request: Request) => Promise<Response> {
  return async (request) => {
    const outcome = await outcomeOf(name, () => work(new URL(request.url)))
    // The browser resolves it by the address that it knows: what a request says of its host is not asked.
    const location = outcome.ok ? outcome.value : refusedPage(outcome)
    return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } })
  }
}
