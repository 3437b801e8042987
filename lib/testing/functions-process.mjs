// The process of a function, started in the function's folder: an HTTP server that asks the imported handler, and serves
// the files beside it as a CDN would. The portal asks itself through it while it answers, so several are in flight.
import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, resolve } from 'node:path'
import { answer, eventOf } from './gateway.mjs'

const types = {
  '.css': 'text/css', '.ico': 'image/x-icon', '.js': 'text/javascript', '.json': 'application/json', '.png': 'image/png', '.svg': 'image/svg+xml',
  '.txt': 'text/plain', '.webmanifest': 'application/manifest+json', '.woff2': 'font/woff2',
}

const assets = resolve('../../assets')

const begun = performance.now()
const { handler } = await import(resolve('index.mjs'))
const importing = performance.now() - begun

function assetOf({ method, url }) {
  if (method !== 'GET' && method !== 'HEAD') return undefined
  const path = join(assets, new URL(url, 'http://assets').pathname)
  return path.startsWith(`${assets}/`) && statSync(path, { throwIfNoEntry: false })?.isFile() ? path : undefined
}

async function serve(request, response) {
  const asset = assetOf(request)
  if (asset !== undefined) {
    response.writeHead(200, { 'Content-Type': types[extname(asset)] ?? 'application/octet-stream', 'Cache-Control': 'public, max-age=31536000, immutable' })
    createReadStream(asset).pipe(response)
    return
  }
  answer(response, await handler(await eventOf(request), {}))
}

// As the platform does when a handler throws.
const fail = (response) => (error) => {
  console.error(error)
  response.writeHead(502).end('Internal Server Error')
}

createServer((request, response) => void serve(request, response).catch(fail(response))).listen(Number(process.env.PORT), '127.0.0.1', () => {
  process.stdout.write(`imported in ${importing.toFixed(0)} ms\n`)
})
