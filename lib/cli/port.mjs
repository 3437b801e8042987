import { createServer } from 'node:net'
import { Refusal } from './steps.mjs'

const anotherPort = 'choose another, for example with PORT=3001 npm start'

/** The port that the portal will answer on: PORT, else 3000. Refuses one it could not use. */
export async function usablePort() {
  const port = readPort(process.env.PORT ?? '3000')
  // Something may hold the port on one address only; a browser's `localhost` may mean any of them.
  for (const host of ['127.0.0.1', '::', '0.0.0.0']) await refuseBusy(port, host)
  await refuseReserved(port)
  return port
}

function readPort(text) {
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new Refusal(`PORT is “${text}”, which is not a port: give a whole number from 1 to 65535.`)
}

async function refuseBusy(port, host) {
  const error = await listenOnce(port, host)
  if (error?.code === 'EADDRINUSE') throw new Refusal(`Port ${port} is in use by another program: stop that one, or ${anotherPort}.`)
  if (error?.code === 'EACCES') throw new Refusal(`Port ${port} may not be used by this user: ${anotherPort}.`)
}

/** Browsers refuse some ports whatever answers there, and so does fetch, before it connects. */
async function refuseReserved(port) {
  const error = await fetch(`http://127.0.0.1:${port}`).catch((failure) => failure)
  if (error.cause?.message === 'bad port') throw new Refusal(`Browsers refuse to open port ${port}: ${anotherPort}.`)
}

function listenOnce(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', resolve)
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)))
  })
}

/** A port that is free now, for the tests' own server. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
