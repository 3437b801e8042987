import { expect, test } from 'vitest'
import { ownPath } from './own-path.ts'

test.each(['/admin', '/admin/records/er-ibaraki', '/admin/records/er-ibaraki/ja?step=publish', '/admin#work'])('%s is ours', (path) => {
  expect(ownPath(path)).toBe(path)
})

test.each([
  undefined, '', '/', '//evil.example', '/\\evil.example', '\\\\evil.example', 'https://evil.example', 'https:evil.example', 'javascript:alert(1)', '/admin//evil.example', '/admin\\evil', '/adminevil', '/admin.evil.example',
  '/admin@evil.example', '/admin%2f%2fevil.example', '/admin/%5cevil', '/admin/\u0000', '/admin/\nevil', ' /admin', '/admin ', '/it', '/admin/../it', '/admin/..', '/Admin', 'admin', '/admin/%0d%0aSet-Cookie:x', '/admin/./x', '/admin/\u2028',
])('%j is refused', (path) => {
  expect(ownPath(path)).toBeNull()
})
