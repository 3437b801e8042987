import 'server-only'
import { constants } from 'node:os'
import { notice } from './notice.ts'

// A process that is asked to end closes the database first, which also writes the dump.

const SIGNALS = ['SIGINT', 'SIGTERM'] as const
const PATIENCE = 30_000

export function closeOnSignals(close: () => Promise<void>): void {
  let closing = false
  const end = async (signal: (typeof SIGNALS)[number]): Promise<void> => {
    const code = 128 + constants.signals[signal]
    // Asked twice means now; what was acknowledged is in the folder already.
    if (closing) process.exit(code)
    closing = true
    setTimeout(() => process.exit(code), PATIENCE).unref()
    try {
      await close()
    } catch (error) {
      notice(`Closing the database failed. ${String(error)}`)
      process.exit(1)
    }
    process.exit(code)
  }
  for (const signal of SIGNALS) process.on(signal, (received) => void end(received as typeof signal))
}
