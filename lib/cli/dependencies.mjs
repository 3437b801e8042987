import { existsSync, readFileSync } from 'node:fs'
import { run } from './child.mjs'
import { Refusal } from './steps.mjs'

/** What npm wrote down after its last complete install; it goes when node_modules goes. */
const installed = 'node_modules/.package-lock.json'

/** Installs what package-lock.json names, unless it is there. `needsTools`: also what only tests use. */
export async function installDependencies({ needsTools = false } = {}) {
  if (areInstalled(needsTools)) return 'as in package-lock.json'
  const scope = needsTools ? ['--include=dev'] : []
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...scope])
  if (code !== 0) {
    throw new Refusal(`The dependencies could not be installed (npm ci ended with ${code}). npm said:\n${lastLines(output, 15)}`)
  }
  return output.match(/added \d+ packages/)?.[0] ?? 'installed'
}

function areInstalled(needsTools) {
  if (!existsSync(installed)) return false
  const wanted = packagesIn('package-lock.json')
  const present = packagesIn(installed)
  return Object.entries(wanted).every(([path, entry]) => {
    // The project itself, and packages made for another processor or system.
    if (path === '' || (entry.optional && !present[path])) return true
    if ((entry.dev || entry.devOptional) && !needsTools) return true
    return present[path]?.version === entry.version && present[path]?.integrity === entry.integrity
  })
}

const packagesIn = (lockfile) => JSON.parse(readFileSync(lockfile, 'utf8')).packages

export const lastLines = (text, count) => text.trimEnd().split('\n').slice(-count).join('\n')
