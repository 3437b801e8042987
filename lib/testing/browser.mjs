// The browser of the end-to-end tests: Playwright's own, else one of the system, else one installed
// now where that is possible.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { run } from '../cli/child.mjs'

// The shell is the same engine without windows: a new page is there in a quarter of the time.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** No sandbox, because continuous integration runs as root; nothing that talks to the network by itself. */
export const browserFlags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

/** Path of a browser that runs here, or undefined. */
export function findBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [chromium.executablePath(), ...onPath].find((path) => existsSync(path) && runs(path))
}

/** A downloaded browser may lack its libraries, and Ubuntu's chromium-browser is only a pointer to a snap. */
const runs = (path) => spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0

/** Finds a browser or installs one; gives undefined when neither can be done here. */
export async function findOrInstallBrowser() {
  const found = findBrowser()
  if (found) return found
  await run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'], { limit: 120_000 }).catch(() => null)
  const downloaded = findBrowser()
  if (downloaded || !isRootOnDebian()) return downloaded
  for (const name of ['chromium-headless-shell', 'chromium']) {
    await installDebianPackages([name])
    const installed = findBrowser()
    if (installed) return installed
  }
  return undefined
}

export const isRootOnDebian = () => process.getuid?.() === 0 && existsSync('/etc/debian_version')

export async function installDebianPackages(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { env, limit: 120_000 }).catch(() => null)
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env, limit: 300_000 }).catch(() => null)
}
