import 'server-only'
import { now } from '#lib/clock.ts'
import { todayTag } from '#lib/content/tag-names.ts'
import { env } from '#lib/env.ts'
import { bareLinks, barePage, noteName } from './bare.ts'
import { bindDocument, type BoundDocument } from './document.ts'
import { DatabaseAway, DrawingFailed } from './failures.ts'
import { innerHeader, innerSecret } from './inner.ts'
import { nextDayBegins } from './midnight.ts'
import { isAway, isKnownAway } from './outage.ts'
import { inTurn } from './turns.ts'
import { typeset } from './typeset.ts'
import { switchWith } from './without-readings.ts'

const patience = 25_000

export type Drawn = { type: 'document'; document: BoundDocument } | { type: 'moved'; path: string } | { type: 'missing' }

export type Drawing = {
  /** Path within the application, with its query */
  inner: string
  language: string | null
  /** What readers are told; the inner page itself must answer 200 */
  status: number
  isKept: boolean
  /** Whether it is worth trying while the database is away */
  needsDatabase: boolean
}

async function fetchInner(path: string): Promise<Response> {
  return fetch(env().innerOrigin + path, {
    // Plain: it does not leave this machine, or at most goes from one function to the next.
    headers: { [innerHeader]: innerSecret(), 'Accept-Encoding': 'identity' },
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
  })
}

/** Only a path: whatever stands before it, a reader stays on the portal. */
function pathOf(location: string): string {
  const { pathname, search, hash } = new URL(location, 'http://inner')
  return pathname + search + hash
}

function immutableFor(cacheControl: string | null): number {
  return cacheControl?.includes('immutable') ? Number(/max-age=(\d+)/.exec(cacheControl)?.[1] ?? 0) : 0
}

async function drawNow({ inner, language, status, isKept, needsDatabase }: Drawing): Promise<Drawn> {
  const drawnAt = now().getTime()
  const response = await fetchInner(inner)
  const { headers } = response
  const location = headers.get('location')
  if (response.status >= 300 && response.status < 400 && location) return { type: 'moved', path: pathOf(location) }
  // The pages that tell so are always there: drawing one in the place of another would never end.
  if (response.status === 404 && needsDatabase) return { type: 'missing' }
  if (response.status !== 200) throw new DrawingFailed(`${inner} answered ${response.status}`)
  const contentType = headers.get('content-type') ?? 'application/octet-stream'
  const bytes = Buffer.from(await response.arrayBuffer())
  const noted = headers.get(noteName)?.split(' ') ?? []
  const { html, tags } = contentType.startsWith('text/html') ? barePage(bytes.toString()) : { html: null, tags: noted }
  const page = html !== null && language ? await typeset(html, language, isKept) : { html, link: null }
  const document = await bindDocument({
    status, contentType, language, tags, drawnAt,
    link: [bareLinks(headers.get('link')), page.link].filter(Boolean).join(', ') || null,
    expiresAt: tags.includes(todayTag) ? nextDayBegins(drawnAt) : null,
    maxAge: immutableFor(headers.get('cache-control')),
    body: page.html === null ? bytes : Buffer.from(switchWith(page.html, new URL(inner, 'http://inner').search)),
  })
  return { type: 'document', document }
}

async function attempt(drawing: Drawing): Promise<Drawn> {
  try {
    return await drawNow(drawing)
  } catch (error) {
    // Before the place is handed on: who waits for it need not find out again, one after the other.
    if (drawing.needsDatabase) await isAway()
    throw error instanceof DrawingFailed ? error : new DrawingFailed(`${drawing.inner}: ${String(error)}`, { cause: error })
  }
}

function refuseWhileAway({ inner, needsDatabase }: Drawing): void {
  if (needsDatabase && isKnownAway()) throw new DatabaseAway(`${inner} is not drawn while the database is away.`)
}

/** Draws a page, card or file anew through the application itself, and binds it. Throws DrawingFailed, DatabaseAway, or TooBusy. */
export async function draw(drawing: Drawing): Promise<Drawn> {
  // The few pages that say that something is wrong must not wait behind what is wrong.
  if (!drawing.needsDatabase) return attempt(drawing)
  refuseWhileAway(drawing)
  return inTurn(() => {
    refuseWhileAway(drawing)
    return attempt(drawing)
  })
}
