import 'server-only'
import { carryOut } from '#lib/actions/perform.ts'
import { specs } from '#lib/actions/specs.ts'
import type { Change } from '#lib/content/change.ts'
import { shared } from '#lib/shared.ts'
import { exampleActor } from './desk.ts'

// A process that publishes the Italian draft of the desk and is killed at one point of it, as a power cut would.

const [point = 'never'] = process.argv.slice(2)

const die = (here: string) => {
  if (here === point) process.kill(process.pid, 'SIGKILL')
}

const publish = specs['text.publish']

/** The change as the pipeline reads it: its audit row first, then its tags, then its value. */
function watched<T>(change: Change<T>): Change<T> {
  die('written')
  return {
    audit: change.audit,
    get tags() {
      die('audited')
      return change.tags
    },
    get value() {
      die('before-commit')
      return change.value
    },
  }
}

// What follows a commit is telling the bindery: there the process dies after the transaction and before anybody knows.
shared('bindery', () => ({ follow: async () => die('committed') }))

const spec: typeof publish = {
  ...publish,
  locale: (input) => {
    die('before-begin')
    return publish.locale?.(input) ?? 'it'
  },
  command: async (tx, actor, input) => {
    die('claimed')
    return watched(await publish.command(tx, actor, input))
  },
}

await carryOut(exampleActor, spec, { request: 'a-killed-process', recordId: 'news', locale: 'it', version: 2, changeNote: 'Prova' })
process.stdout.write('published\n')
process.exit(0)
