import 'server-only'
import { beforeAll, beforeEach } from 'vitest'
import { perform, performForVisitor } from '#lib/actions/perform.ts'
import { signIn } from '#lib/actions/sign-in.ts'
import { specs } from '#lib/actions/specs.ts'
import { linkSpecs } from '#lib/actions/visitor-specs.ts'
import { setClock } from '#lib/clock.ts'
import type { DatabaseKind } from '#lib/db/database.ts'
import { emptyTables } from './database.ts'
import { arrangeUsers } from './desk.ts'
import { exampleEmail, examplePassword } from './example-accounts.mjs'
import { newPost } from './post.ts'
import { browserCookies, newBrowser } from './request.ts'
import { suiteDatabase } from './suite-database.ts'

let requests = 0
const key = () => `people-test-${requests++}`

/** An action by whoever the browser of the test is, and a form by which somebody follows a link. */
export const run = (name: keyof typeof specs, input: object = {}) => perform(specs[name] as never, { request: key(), ...input })
export const follow = (name: keyof typeof linkSpecs, input: object, request = key()) => performForVisitor(linkSpecs[name] as never, async () => ({ request, ...input }))

/** A database of a suite with the example accounts alone before each test, by role, and how they sign in. */
export function suitePeople(kind: DatabaseKind) {
  const database = suiteDatabase(kind)
  const ids: Record<string, string> = {}
  let restore: () => Promise<unknown>
  beforeAll(async () => {
    Object.assign(ids, await arrangeUsers())
    const { prisma } = database
    const [users, credentials] = [await prisma.user.findMany(), await prisma.credential.findMany()]
    restore = () => prisma.$transaction([prisma.user.createMany({ data: users }), prisma.credential.createMany({ data: credentials })])
  })
  beforeEach(async () => {
    setClock(null)
    await emptyTables(database)
    await restore()
    newBrowser()
    newPost()
  })
  return {
    database, ids,
    enter: async (role: string, word = examplePassword) => {
      newBrowser()
      await signIn({ email: exampleEmail(role), password: word })
      return browserCookies()
    },
    versionOf: async (id = '') => (await database.prisma.user.findUniqueOrThrow({ where: { id } })).version,
  }
}
