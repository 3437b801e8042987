import { buildWhenChanged } from './build.mjs'
import { installDependencies } from './dependencies.mjs'
import { usablePort } from './port.mjs'
import { generateClient, prepareDatabase } from './preparation.mjs'
import { serve } from './serve.mjs'
import { countSteps, runCommand } from './steps.mjs'

await runCommand(async () => {
  const begun = Date.now()
  // First, so that nobody waits minutes for a sentence.
  const port = await usablePort()
  const step = countSteps(5)
  await step('Dependencies', () => installDependencies())
  // Not before: it would make npm leave out what `npm test` needs a minute later.
  process.env.NODE_ENV = 'production'
  await step('Database client', generateClient)
  await step('Database', () => prepareDatabase())
  await step('Build (the first takes a minute or more)', buildWhenChanged)
  await step('Server', async () => `starting on port ${port}`)
  return serve('start', port, begun)
})
