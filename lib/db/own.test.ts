import { describe, expect, it, onTestFinished } from 'vitest'
import { nodeProcess, type NodeProcess } from '#lib/testing/node-process.ts'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'

const functionVariables = { AWS_LAMBDA_FUNCTION_NAME: 'portal', INNER_ORIGIN: 'http://127.0.0.1', INNER_SECRET: 's'.repeat(32), AUTH_SECRET: 'a'.repeat(32) }
const away = 'postgresql://user:hunter2@127.0.0.1:1/x'

const start = (variables: Record<string, string>): NodeProcess =>
  nodeProcess('lib/testing/own-process.ts', [], { DATA_DIR: temporaryFolder(), DATABASE_URL: '', ...variables })

describe('ownDatabase', () => {
  it.each([
    ['its database is away', { DATABASE_URL: away }],
    ['it has none', {}],
  ])('leaves a function alone when %s', async (_name, variables) => {
    const process = start({ ...functionVariables, ...variables })
    expect((await process.ended).code).toBe(0)
    expect(process.out()).toBe('started with 0\n')
    expect(process.err()).toBe('')
  })

  it('lets a server start while its PostgreSQL is away, and listens for its end', async () => {
    const process = start({ DATABASE_URL: away })
    expect((await process.ended).code).toBe(0)
    expect(process.out()).toBe('started with 1\n')
  })

  it('ends a server with one sentence when the folder is in use', async () => {
    const folder = temporaryFolder()
    const holder = nodeProcess('lib/testing/database-process.ts', ['hold'], { DATA_DIR: folder, DATABASE_URL: '' })
    onTestFinished(() => holder.kill('SIGKILL'))
    await holder.until('open')
    const process = start({ DATA_DIR: folder })
    expect((await process.ended).code).toBe(1)
    expect(process.err()).toMatch(/^[^\n]+\.\n$/)
  })
})
