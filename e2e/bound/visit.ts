import { type IncomingHttpHeaders, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export type Visit = {
  status: number
  headers: IncomingHttpHeaders
  /** As it came, compressed */
  body: Buffer
  text: string
}

const decoders: Record<string, (body: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body) => body }

function decoded(body: Buffer, encoding = 'identity'): Buffer {
  const decode = decoders[encoding]
  if (!decode) throw new Error(`An answer came in the encoding ${encoding}.`)
  return body.length === 0 ? body : decode(body)
}

/** One request as it is written here: nothing is added to its headers, followed or decoded on the way. */
export function visit(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Visit> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const body = Buffer.concat(chunks)
        const text = decoded(body, response.headers['content-encoding']).toString()
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body, text })
      })
    })
    sent.on('error', reject).end()
  })
}
