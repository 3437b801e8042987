import { findReferences } from '#lib/content/references/queries.ts'
import { negotiateLocale } from '#lib/i18n/negotiate.ts'

export const dynamic = 'force-dynamic'

const unknown = 'Nessun dato a questo indirizzo.\nNothing is recorded at this address.\nこのアドレスに登録された情報はありません。\n'
const headers = { Vary: 'Accept-Language' }

/** The permanent address of a record in no language: to its page in the reader's (303, RFC 9110 15.4.4). */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const locale = negotiateLocale(request.headers.get('accept-language'))
  const isId = /^[a-z0-9-]{1,120}$/i.test(id)
  const href = isId ? (await findReferences([id], locale)).get(id)?.href : undefined
  if (href) return new Response(null, { status: 303, headers: { ...headers, Location: href } })
  return new Response(unknown, { status: 404, headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' } })
}
