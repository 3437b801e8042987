// Makes the icons in public of public/icon.svg: run by hand, when the mark changes, never by the build.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { makeIcons } from './icons/make.mjs'

for (const [path, bytes] of Object.entries(await makeIcons())) {
  writeFileSync(fileURLToPath(new URL(`../../public/${path}`, import.meta.url)), bytes)
  console.log(`${path}: ${bytes.length} bytes`)
}
