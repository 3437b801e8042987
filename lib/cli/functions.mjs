import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtFrom } from './build.mjs'
import { run } from './child.mjs'
import { lastLines } from './dependencies.mjs'
import { fingerprint } from './fingerprint.mjs'
import { Refusal } from './steps.mjs'

export const functionFolder = '.open-next/server-functions/default'
export const assetsFolder = '.open-next/assets'

const bundle = 'lib/cli/functions-bundle.mjs'
const stamp = '.open-next/kakehashi-build'

/** Makes a function of the last build, unless it is there. */
export async function bundleFunctions() {
  const wanted = builtFrom() + fingerprint([bundle]).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 'made of the last build already'
  rmSync(stamp, { force: true })
  const { code, output } = await run(process.execPath, [bundle], { env: { NODE_ENV: 'production' } })
  if (code !== 0) throw new Refusal(`The function could not be made (exit code ${code}). OpenNext said:\n${lastLines(output, 40)}`)
  writeFileSync(stamp, wanted)
  return 'made'
}
