import { type IncomingHttpHeaders, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; names: string[]; body: Buffer; text: string }

type Wishes = { method?: string; headers?: Record<string, string> }

const decoders: Record<string, (body: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync }

/** A request as it is written here, to the letter: nothing is tidied, followed or added, the path least of all. */
export function raw(base: string | undefined, path: string, { method = 'GET', headers = {} }: Wishes = {}): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(base ?? '')
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, agent: false, headers: { Host: host, ...headers } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const body = Buffer.concat(parts)
        const decode = decoders[response.headers['content-encoding'] ?? '']
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          names: response.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase()),
          body,
          text: (decode && body.length ? decode(body) : body).toString(),
        })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}
