import 'server-only'
import { execFile } from 'node:child_process'
import path from 'node:path'
import { Refused } from '#lib/content/refused.ts'
import { shared } from '#lib/shared.ts'
import { pictureFormat } from './formats.ts'
import { standardWidths } from './widths.mjs'

export type Encoded = { width: number; height: number; files: { name: string; bytes: Buffer }[] }

/** 40 million pixels: more than a good camera takes, less than fills the memory. */
const mostPixels = 40_000_000

/** The smallest width that is kept: there is a file of it of every picture. */
const leastWidth = standardWidths[0]

/** Milliseconds; a large photograph takes some five seconds on two slow cores. */
const longest = 60_000

// One after the other: each takes a core for seconds, and readers need the rest.
const queue = shared('encoding-pictures', () => ({ last: Promise.resolve() as Promise<unknown> }))

const refused = (code: string) => new Refused('issues', [{ code, field: 'file' }])

/** Nothing of our secrets is in the environment of the process that reads what somebody sent. */
const environment = { NODE_ENV: 'production' } as const

function run(bytes: Buffer): Promise<Buffer> {
  const wanted = JSON.stringify({ largest: standardWidths[2], mostPixels, leastWidth })
  const script = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/media/encode.mjs')
  return new Promise((resolve, reject) => {
    const options = { encoding: 'buffer', maxBuffer: 64_000_000, timeout: longest, killSignal: 'SIGKILL', env: environment } as const
    const child = execFile(process.execPath, ['--max-old-space-size=192', script, wanted], options, (error, stdout, stderr) => {
      if (!error) return resolve(stdout)
      const [, code] = /^\{"code":"([a-z-]+)"\}$/.exec(stderr.toString()) ?? []
      reject(refused(code ?? 'picture-unreadable'))
    })
    // It may refuse before it has read everything.
    child.stdin?.on('error', () => {})
    child.stdin?.end(bytes)
  })
}

function unpack(output: Buffer): Encoded {
  const end = output.indexOf(10)
  const head = JSON.parse(output.subarray(0, end).toString()) as { width: number; height: number; files: { name: string; size: number }[] }
  let at = end + 1
  const files = head.files.map(({ name, size }) => ({ name, bytes: output.subarray(at, (at += size)) }))
  return { width: head.width, height: head.height, files }
}

/**
 * A picture written anew in every width and type that readers are offered; throws {@link Refused} with the issue where the
 * file is none that we read, has too many pixels or is too small.
 */
export function encodePicture(bytes: Buffer): Promise<Encoded> {
  if (!pictureFormat(bytes)) throw refused('picture-format')
  const work = queue.last.catch(() => {}).then(() => run(bytes)).then(unpack)
  queue.last = work.catch(() => {})
  return work
}
