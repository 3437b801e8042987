// The production server: public addresses are answered here, everything else by Next, in the same process.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

// The settings as the build left them: Next would compile next.config.ts once more at each start (its own server of a
// standalone build does the same).
const { config } = JSON.parse(readFileSync('.next/required-server-files.json', 'utf8'))
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG ??= JSON.stringify(config)
const { default: next } = await import('next')

/** Where lib/bindery/take-front.ts, which Next builds, leaves the way to answer: nothing is built or loaded twice. */
const front = (globalThis[Symbol.for('kakehashi.front')] ??= {})

const port = Number(process.env.PORT)
// Where Next asks itself for the page that follows an action: never an address of the request, nor https where a proxy has it.
process.env.__NEXT_PRIVATE_ORIGIN ??= `http://127.0.0.1:${port}`
const app = next({ dev: false, dir: process.cwd(), port })
await app.prepare()
const answerByNext = app.getRequestHandler()

const server = createServer((request, response) => {
  // Who is at the other end, whatever the request claims (lib/auth/client-address.ts).
  request.headers['x-kakehashi-peer'] = request.socket.remoteAddress ?? ''
  if (!front.answer?.(request, response)) void answerByNext(request, response)
})
// A proxy before it must never use a connection at the moment that we close it (its own limit is usually 60 s).
server.keepAliveTimeout = 65_000
server.listen(port)
