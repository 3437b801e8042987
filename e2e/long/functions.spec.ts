import { readdirSync } from 'node:fs'
import { type FunctionsServer, startFunctionsServer } from '../../lib/testing/functions-server.mjs'
import { functionHost } from '../../lib/testing/gateway.mjs'
import { cases } from '../bound/cases.ts'
import { visit } from '../bound/visit.ts'
import { expect, test } from '../fixtures.ts'

// API Gateway's limit is 50 MB for a zip that is uploaded whole.
const largest = 50e6

const filesOf = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

test.describe('as a function', () => {
  let server: FunctionsServer | undefined
  let files: string[] = []

  test.beforeAll(async () => {
    test.setTimeout(600_000)
    server = await startFunctionsServer()
    if (!server) console.log('The function is not tested: no PostgreSQL was found on this machine, and functions need one.')
    else files = filesOf(server.folder)
  })
  test.beforeEach(() => test.skip(!server, 'no PostgreSQL on this machine'))
  test.afterAll(() => server?.stop())

  const running = (): FunctionsServer => {
    if (!server) throw new Error('The function does not run.')
    return server
  }

  for (const [name, holds] of Object.entries(cases)) test(name, () => holds(running().url))

  test('no answer depends on the Host that AWS writes', async () => {
    for (const path of ['/it', '/', '/en/legami', '/it/nulla', '/sitemap.xml', '/id/takko', '/robots.txt']) {
      const { headers, text } = await visit(running().url + path)
      expect(JSON.stringify(headers) + text, path).not.toContain(functionHost)
    }
  })

  test('it is small, and brings nothing that a function cannot use', () => {
    const { importing, cold, warm, zipped, unzipped } = running().figures
    console.log(
      `Function: ${(zipped / 1e6).toFixed(1)} MB zipped, ${(unzipped / 1e6).toFixed(1)} MB unzipped; ` +
        `imported in ${importing.toFixed(0)} ms, first page ${cold.toFixed(0)} ms after the start of its process, a warm page in ${warm.toFixed(1)} ms`,
    )
    expect(zipped).toBeLessThan(largest)
    const unwanted = /node_modules\/(@electric-sql|pglite|@prisma\/schema-engine|playwright|sharp|@img|typescript|prisma|esbuild|tsx)/
    expect(files.filter((file) => unwanted.test(file))).toEqual([])
  })

  test('it writes nothing beside itself', () => {
    expect(filesOf(running().folder)).toEqual(files)
  })
})
