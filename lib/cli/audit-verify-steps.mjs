import { exitCodeOf, startChild } from './child.mjs'
import { generateClient, typeScript } from './preparation.mjs'
import { runCommand } from './steps.mjs'

await runCommand(async () => {
  const given = process.argv.slice(2)
  await generateClient()
  const child = startChild(process.execPath, [...typeScript, 'lib/cli/audit-verify-log.ts', ...given], { stdio: ['ignore', 'inherit', 'inherit'] })
  return new Promise((resolve) => child.on('close', (code, signal) => resolve(exitCodeOf(code, signal))))
})
