// What a newcomer waits for: install, build and first page of a fresh clone, and what it takes on the disk.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run, startChild, stopGroup } from './child.mjs'
import { freePort } from './port.mjs'

const limit = 600_000

const size = async (folder) => Number((await run('du', ['-sm', folder])).stdout.split('\t')[0])

/** Times of `npm start` in a clone of this project's last commit, step by step as it prints them. */
export async function freshClone(row, table) {
  const folder = mkdtempSync(join(tmpdir(), 'kakehashi-clone-'))
  const cloned = await run('git', ['clone', '--quiet', '.', folder])
  if (cloned.code !== 0) return console.log('\nA fresh clone was not measured: this is no git checkout.')
  const port = await freePort()
  // Without npm, whose variables would make the inner run one of ours.
  const child = startChild(process.execPath, [join(folder, 'lib/cli/start.mjs')], { env: { PORT: String(port), DATABASE_URL: undefined, E2E_DATABASE: undefined, INNER_SECRET: undefined }, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  const started = new Promise((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text
      if (said.includes('Ctrl+C')) resolve(true)
    })
    child.on('close', () => resolve(false))
    setTimeout(resolve, limit, false).unref()
  })
  const answers = await started
  stopGroup(child, 'SIGTERM')
  await new Promise((resolve) => (child.exitCode === null ? child.on('close', resolve) : resolve()))
  if (!answers) throw new Error(`A fresh clone did not start. It said:\n${said}`)
  table('`npm start` in a fresh clone, the embedded database', 'step', 'what it said')
  for (const [, step, outcome] of said.matchAll(/\[\d\/\d\] (.+)\n(?: +….*\n)* +(.+)\n/g)) row(step, outcome)
  row('all', /answers at .+ after ([\d.]+ s)/.exec(said)?.[1] ?? '')
  row('node_modules and build on the disk', `${await size(join(folder, 'node_modules'))} MB and ${await size(join(folder, '.next'))} MB`)
  rmSync(folder, { recursive: true, force: true })
}
