import { makeCardFonts } from './card-fonts/make.mjs'
import { installDependencies } from './dependencies.mjs'
import { usablePort } from './port.mjs'
import { generateClient, prepareDatabase } from './preparation.mjs'
import { serve } from './serve.mjs'
import { countSteps, runCommand } from './steps.mjs'

await runCommand(async () => {
  const begun = Date.now()
  const port = await usablePort()
  process.env.NODE_ENV ??= 'development'
  const step = countSteps(5)
  await step('Dependencies', () => installDependencies({ needsTools: true }))
  await step('Database client', generateClient)
  await step('Database', () => prepareDatabase())
  await step('Fonts of the preview cards', makeCardFonts)
  await step('Development server', async () => `starting on port ${port}`)
  return serve('dev', port, begun)
})
