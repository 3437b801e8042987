// A gate on the way from the portal to its database server, by which tests take the database away, hold it up and give it back.
import { once } from 'node:events'
import { connect, createServer } from 'node:net'

/** Opens a gate before the server of a PostgreSQL address; `url` is the same database through the gate. */
export async function openDatabaseGate(address) {
  const target = new URL(address)
  const pairs = new Set()
  // `delay`: milliseconds that each query waits; null: it never arrives.
  const passage = { delay: 0 }
  const server = createServer((client) => {
    const pair = passThrough(client, connect(Number(target.port), target.hostname), passage)
    pairs.add(pair)
    client.on('close', () => pairs.delete(pair))
  })
  const listen = async (port) => once(server.listen(port, '127.0.0.1'), 'listening')
  await listen(0)
  const { port } = server.address()
  const url = new URL(address)
  url.host = `127.0.0.1:${port}`

  async function pass(delay) {
    passage.delay = delay
    if (!server.listening) await listen(port)
  }

  /** As when the server is stopped: what is open breaks, what comes is refused. */
  async function close() {
    for (const pair of pairs) pair.destroy()
    if (server.listening) await new Promise((resolve) => server.close(resolve))
  }

  return {
    url: url.href,
    open: () => pass(0),
    close,
    /** Each query takes so many milliseconds longer; connecting does not. */
    slow: (delay) => pass(delay),
    /** Whoever connects is let in, and never answered. */
    swallow: () => pass(null),
    /** Connections that the portal holds open now. */
    connections: () => pairs.size,
  }
}

function passThrough(client, upstream, passage) {
  let isGreeting = true
  let queue = Promise.resolve()
  const destroy = () => {
    client.destroy()
    upstream.destroy()
  }
  client.on('data', (chunk) => {
    if (passage.delay === null) return
    const due = Date.now() + (isGreeting ? 0 : passage.delay)
    isGreeting = false
    // One after the other, also where the delay changes meanwhile.
    queue = queue.then(() => until(due)).then(() => upstream.write(chunk))
  })
  upstream.on('data', (chunk) => client.write(chunk))
  for (const socket of [client, upstream]) socket.setNoDelay(true).on('error', destroy).on('close', destroy)
  return { destroy }
}

const until = (moment) => new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - Date.now())))
