import { buildWhenChanged } from './build.mjs'
import { installDependencies } from './dependencies.mjs'
import { bundleFunctions, functionFolder } from './functions.mjs'
import { folderSize } from './folder-size.mjs'
import { generateClient } from './preparation.mjs'
import { countSteps, runCommand } from './steps.mjs'

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`

await runCommand(async () => {
  const step = countSteps(4)
  await step('Dependencies', () => installDependencies({ needsTools: true }))
  await step('Database client', generateClient)
  await step('Build (the first takes a minute or more)', buildWhenChanged)
  await step('Function', bundleFunctions)
  const { zipped, unzipped } = folderSize(functionFolder)
  console.log(`\nThe function is ${functionFolder} (index.handler): ${megabytes(zipped)} zipped, ${megabytes(unzipped)} unzipped.`)
  console.log('Its files are .open-next/assets: they belong to a file store behind the same address.')
})
