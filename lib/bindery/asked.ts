/** What the bindery looks at of a request, whoever brought it. */
export type Asked = {
  method: string
  /** As it was sent, still escaped */
  path: string
  query: URLSearchParams
  acceptEncoding?: string | undefined
  acceptLanguage?: string | undefined
  ifNoneMatch?: string | undefined
}

/** What is sent back. The security headers are added by who sends it. */
export type Answer = { status: number; headers: Record<string, string>; body: Buffer | null }

// Most addresses have no query: nobody changes this one.
const nothingAsked = new URLSearchParams()

/** An address in the form of a request line: a path, perhaps with a query. */
export function splitAddress(address: string): { path: string; query: URLSearchParams } {
  const at = address.indexOf('?')
  return at < 0 ? { path: address, query: nothingAsked } : { path: address.slice(0, at), query: new URLSearchParams(address.slice(at + 1)) }
}
