import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { startChild } from '../cli/child.mjs'
import { typeScript } from '../cli/preparation.mjs'

/** A PostgreSQL that ends with this process, or undefined where the machine has none. */
export async function startThrowAwayPostgres() {
  const holder = startChild(process.execPath, [...typeScript, 'lib/testing/postgres-holder.ts'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [url] = await once(createInterface(holder.stdout), 'line')
  if (!url) return undefined
  const stop = async () => {
    holder.stdin.end()
    await once(holder, 'close')
  }
  return { url, stop }
}
