import 'server-only'
import { takeLock } from '#lib/db/lock.ts'

// Takes the lock at the given moment, together with its siblings, says how that went and stays.
const [file = '', start = '0'] = process.argv.slice(2)

while (Date.now() < Number(start)) await new Promise((resolve) => setImmediate(resolve))
try {
  takeLock(file)
  process.stdout.write('taken\n')
} catch {
  process.stdout.write('refused\n')
}
setInterval(() => {}, 1_000)
