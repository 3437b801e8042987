import 'server-only'
import { closeOnSignals } from '#lib/db/signals.ts'

// A process whose closing takes as long as its argument says, or for ever.
const duration = process.argv[2] ?? 'forever'

closeOnSignals(async () => {
  process.stdout.write('closing\n')
  if (duration === 'forever') await new Promise(() => {})
  if (duration === 'failing') throw new Error('no room')
  process.stdout.write('closed\n')
})
setInterval(() => {}, 1_000)
process.stdout.write('ready\n')
