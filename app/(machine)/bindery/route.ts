import { after } from 'next/server'
import { answer } from '#lib/bindery/answer.ts'
import { splitAddress } from '#lib/bindery/asked.ts'
import { bindery } from '#lib/bindery/bindery.ts'
import { carried, sender } from '#lib/bindery/carried-headers.ts'
import { addressHeader } from '#lib/bindery/inner.ts'

export const dynamic = 'force-dynamic'

/**
 * Every public address, whichever it is: the proxy writes it into a header, which readers cannot. Next takes the name of an
 * encoding off every answer of a route: so it is plain, unless whoever sends it gives the name back.
 */
async function handle(request: Request): Promise<Response> {
  const { headers, method } = request
  after(() => bindery().documents.stored())
  const given = (name: string) => headers.get(name) ?? undefined
  const { status, headers: own, body } = await answer({
    ...splitAddress(headers.get(addressHeader) ?? '/'),
    method,
    acceptEncoding: sender().restores ? given('accept-encoding') : undefined,
    acceptLanguage: given('accept-language'),
    ifNoneMatch: given('if-none-match'),
  })
  return new Response(body && new Uint8Array(body), { status, headers: sender().restores ? carried(own) : own })
}

export { handle as DELETE, handle as GET, handle as HEAD, handle as PATCH, handle as POST, handle as PUT }
