import { expect, test } from 'vitest'
import { config } from '../../proxy.ts'
import { adminPaths, isForAdmin, plainAdminPath } from './admin-path.ts'
import { formRoute, isForForm } from './form-path.ts'
import { isFile } from './front.ts'

// As Next reads it: the whole path, from its beginning to its end.
const handedOver = new RegExp(`^${config.matcher[0]}$`)

test.each([
  ['/_next/static/chunks/a.css', true],
  ['/fonts/kakehashi-sans.woff2', true],
  ['/fonts/OFL-source-serif.md', true],
  ['/scripts/readings.js', true],
  ['/map/outlines-0123abcd.svg', true],
  ['/map/outlines.svg', false],
  ['/robots.txt', true],
  ['/speculation-rules.json', true],
  ['/icon.svg', true],
  ['/favicon.ico', true],
  ['/apple-touch-icon.png', true],
  ['/icons/icon-192.png', true],
  ['/icons/icon-maskable-512.png', true],
  ['/icons/icon-64.png', false],
  ['/manifest/ja.webmanifest', true],
  ['/manifest/fr.webmanifest', false],
  ['/api/diagnostics', true],
  ['/api/schedule', true],
  ['/api/schedule/x', false],
  ['/', false],
  ['/it', false],
  ['/it/legami/torino-nagoya', false],
  ['/sitemap.xml', false],
  ['/id/takko', false],
  ['/bindery', false],
  ['/api/diagnostics/x', false],
  ['/api/x', false],
  ['/admin', false],
  ['/_next/image', false],
  ['/_next/data/x/it.json', false],
  ['/_next', false],
  ['/robots.txt.rsc', false],
  ['/iconxsvg', false],
  ['/fonts/other.woff2', false],
  ['/fonts/ja/0123456789abcdef.woff2', false],
])('the server and the proxy agree on %s', (path, isNexts) => {
  expect(isFile(path)).toBe(isNexts)
  expect(handedOver.test(path)).toBe(!isNexts)
})

test.each(['/_next/static/../../it', '/_next/static//evil.example', '//_next/static/a', '/_next/static/\\evil', '/_next/static/./a', '/_next/static/%2e%2E/a', '/_next/static/..%2fa', '/_next/static/..'])('%s is no file', (path) => {
  expect(isFile(path)).toBe(false)
})

test.each(['/admin', '/admin/sign-in', '/admin/records/er-ibaraki/ja', '/admin/api/drafts'])('%s is the admin’s, read or written to', (path) => {
  expect(['GET', 'HEAD', 'POST'].every((method) => isForAdmin(method, path))).toBe(true)
  expect(['PUT', 'DELETE', 'OPTIONS', 'TRACE'].some((method) => isForAdmin(method, path))).toBe(false)
  // The proxy sees it, and the headers of the build leave it to the proxy (next.config.ts).
  expect(handedOver.test(path)).toBe(true)
  expect(new RegExp(`^/((?!${adminPaths.slice(1)}$).*)$`).test(path)).toBe(false)
})

test.each([
  '/Admin', '//admin', '/admin/', '/admin//x', '/admin/../it', '/admin/./x', '/admin%2fx', '/admin/%2e%2e', '/%61dmin', '/admin.rsc', '/admin/x.rsc', '/admin/x.segments/_tree.segment.rsc', '/admin\\x', '/admin;x', '/adminx',
  '/admin/x%00', '/admin/x y', '/it/admin', '/admin/ｓign-in', '/admin/x\n',
])('no other spelling is: %j', (path) => {
  expect(isForAdmin('GET', path)).toBe(false)
  expect(new RegExp(`^/((?!${adminPaths.slice(1)}$).*)$`, 's').test(path)).toBe(true)
})

test('capitals and a slash at the end are led to the plain spelling, and nothing else', () => {
  expect(['/Admin', '/ADMIN/Sign-In', '/admin/', '/admin/records/'].map(plainAdminPath)).toEqual(['/admin', '/admin/sign-in', '/admin', '/admin/records'])
  expect(['/admin', '/admin//', '//admin', '/adminx/', '/admin/../it/', '/it/'].map(plainAdminPath)).toEqual(Array(6).fill(null))
})

test.each(['/it/segnala-barriera', '/en/report-a-barrier', '/ja/report-a-barrier'])('%s takes what readers send, and in no other way than POST', (path) => {
  expect(isForForm('POST', path)).toBe(true)
  expect(formRoute(path)).toBe('/api/barrier-reports')
  expect(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'post', 'TRACE'].some((method) => isForForm(method, path))).toBe(false)
  expect(handedOver.test(path)).toBe(true)
})

test.each([
  '/it', '/it/report-a-barrier', '/en/segnala-barriera', '/IT/segnala-barriera', '/it/segnala-barriera/', '/it//segnala-barriera', '/it/segnala-barriera/x', '/it/segnala%2dbarriera', '/it/segnala-barriera.rsc',
  '/it/../it/segnala-barriera', '/api/barrier-reports', '/bindery', '/admin',
])('nothing is sent to %s', (path) => {
  expect(isForForm('POST', path)).toBe(false)
  expect(formRoute(path)).toBeNull()
})
