import { existsSync, readFileSync } from 'node:fs'
import { run } from './child.mjs'
import { Refusal } from './steps.mjs'

/** What npm wrote down after its last complete install; it goes when node_modules goes. */
const installed = 'node_modules/.package-lock.json'

/** Installs what package-lock.json names, unless it is there. `needsTools`: also what only tests use. */
export async function installDependencies({ needsTools = false } = {}) {
  if (areInstalled(needsTools)) return 'as in package-lock.json'
  const scope = needsTools ? ['--include=dev'] : []
  let { code, output } = await npm(['ci', ...scope])
  if (code !== 0 && output.includes('EUSAGE')) {
    // npm leaves packages for other systems out of a lockfile when its registry does not offer them,
    // and then calls that lockfile incomplete. Installing from it gives the same packages.
    console.log('      npm ci finds package-lock.json incomplete; npm install reads it too')
    ;({ code, output } = await npm(['install', '--no-save', ...scope]))
  }
  if (code !== 0) throw new Refusal(`The dependencies could not be installed. npm said:\n${firstLines(output, 12)}`)
  return output.match(/added \d+ packages/)?.[0] ?? 'installed'
}

const npm = (args) => run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'])

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

/** npm says what is wrong first, and then explains itself at length. */
const firstLines = (text, count) => text.trim().split('\n').slice(0, count).join('\n')
