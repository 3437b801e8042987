import { answer } from '#lib/bindery/answer.ts'
import { splitAddress } from '#lib/bindery/asked.ts'
import { addressHeader } from '#lib/bindery/inner.ts'

export const dynamic = 'force-dynamic'

/**
 * Every public address, whichever it is: the proxy writes it into a header, which readers cannot. Plain, whatever the reader
 * understands: Next takes the name of an encoding off every answer of a route, and would compress the body a second time.
 */
async function handle(request: Request): Promise<Response> {
  const { headers, method } = request
  const given = (name: string) => headers.get(name) ?? undefined
  const { status, headers: own, body } = await answer({
    ...splitAddress(headers.get(addressHeader) ?? '/'),
    method,
    acceptLanguage: given('accept-language'),
    ifNoneMatch: given('if-none-match'),
  })
  return new Response(body && new Uint8Array(body), { status, headers: own })
}

export { handle as DELETE, handle as GET, handle as HEAD, handle as PATCH, handle as POST, handle as PUT }
