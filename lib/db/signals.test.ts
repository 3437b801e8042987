import { expect, it, onTestFinished } from 'vitest'
import { nodeProcess, type NodeProcess } from '#lib/testing/node-process.ts'

async function ready(duration: string): Promise<NodeProcess> {
  const process = nodeProcess('lib/testing/signal-process.ts', [duration], {})
  onTestFinished(() => process.kill('SIGKILL'))
  await process.until('ready')
  return process
}

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('closes at %s and then ends', async (signal, code) => {
  const process = await ready('short')
  process.kill(signal)
  expect((await process.ended).code).toBe(code)
  expect(process.out()).toBe('ready\nclosing\nclosed\n')
})

it('ends at once at the second signal', async () => {
  const process = await ready('forever')
  process.kill('SIGTERM')
  await process.until('closing')
  process.kill('SIGINT')
  expect((await process.ended).code).toBe(130)
})

it('says when closing failed', async () => {
  const process = await ready('failing')
  process.kill('SIGTERM')
  expect((await process.ended).code).toBe(1)
  expect(process.err()).toBe('Closing the database failed. Error: no room\n')
})
