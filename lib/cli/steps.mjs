// What a person sees while a command works: step n of m, the time it took, and a sign of life.
import { fileURLToPath } from 'node:url'
import { lastShown, stopChildrenWithUs } from './child.mjs'

/** A failure that was foreseen: its message is all that the person needs to read. */
export class Refusal extends Error {}

/** How long a step may say nothing. */
const quietTime = 10_000

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/** Gives `step(title, work)`; `work` may return a few words on what it did. */
export function countSteps(total) {
  let number = 0
  return async function step(title, work) {
    const begun = Date.now()
    console.log(`[${++number}/${total}] ${title}`)
    const beat = setInterval(() => {
      if (Date.now() - lastShown.at >= quietTime) console.log(`      … ${seconds(begun)} so far`)
    }, quietTime)
    try {
      const outcome = await work()
      console.log(`      ${outcome ?? 'done'} (${seconds(begun)})`)
    } finally {
      clearInterval(beat)
    }
  }
}

/** Runs a whole command: a refusal is one sentence on stderr, anything else shows where it broke. */
export async function runCommand(work) {
  stopChildrenWithUs()
  // Every path of the commands is written from the top of the project.
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)))
  if (process.env.npm_lifecycle_event) await import('./follow-parent.mjs')
  try {
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    process.exitCode = 1
  }
}
