import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

// A folder that is gone when the test that asked for it has ended.
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'kakehashi-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
