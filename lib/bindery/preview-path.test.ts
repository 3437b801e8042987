import { expect, test } from 'vitest'
import { previewPath, readPreviewPath } from './preview-path.ts'

const token = `${'aZ09_-'.repeat(7)}x`

test('a way to a draft is read as it is written', () => {
  expect(readPreviewPath(previewPath('ja', token))).toEqual({ locale: 'ja', token })
})

test.each([
  `/fr/preview/${token}`, `/it/preview/${token}x`, `/it/preview/${token.slice(1)}`, `/it/Preview/${token}`, `/it/preview/${token}/`, `//it/preview/${token}`, `/it/preview/${token}.rsc`,
  `/it/preview/${token.slice(1)}%20`, `/it/preview/`, `/preview/${token}`, `/it/preview/../${token}`, `/it/preview/${token}\n`,
])('%j is none', (path) => {
  expect(readPreviewPath(path)).toBeNull()
})
