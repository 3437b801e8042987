import { startEndToEndServer } from '../lib/testing/e2e-server.mjs'

/** Starts the portal once for all tests, unless BASE_URL names one that runs; gives the teardown. */
export default async function globalSetup() {
  if (process.env.BASE_URL) return undefined
  const server = await startEndToEndServer()
  process.env.BASE_URL = server.url
  process.env.SERVER_LOG = server.log
  return server.stop
}
