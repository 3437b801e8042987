// Every way to ask for an address that once led past a proxy, or past what stands before a page.
export type Way = { name: string; path?: (path: string) => string; headers?: Record<string, string> }

const escaped = (word: string) => [...word].map((sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`).join('')

const subrequests = ['middleware', 'src/middleware', Array(5).fill('middleware').join(':'), Array(5).fill('src/middleware').join(':'), Array(7).fill('proxy').join(':')]

export const ways: Way[] = [
  { name: 'no cookie' },
  ...subrequests.map((value) => ({ name: `x-middleware-subrequest: ${value}`, headers: { 'x-middleware-subrequest': value } })),
  { name: 'RSC', headers: { RSC: '1' } },
  { name: 'RSC prefetch', headers: { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' } },
  { name: '.rsc', path: (path) => `${path}.rsc` },
  { name: '.segments', path: (path) => `${path}.segments/_tree.segment.rsc` },
  { name: '_rsc', path: (path) => `${path}?_rsc=x`, headers: { RSC: '1' } },
  { name: 'injected parameters', path: (path) => `${path}?nxtPlocale=..&nxtPslug=hidden-topic&nxtPid=hidden-topic` },
  { name: 'injected right parameters', path: (path) => `${path}?nxtPlocale=it&nxtPslug=segreto` },
  { name: 'escaped slashes', path: (path) => `/${path.slice(1).replaceAll('/', '%2f')}` },
  { name: 'a slash at the end', path: (path) => `${path}/` },
  { name: 'capitals', path: (path) => path.toUpperCase() },
  { name: 'an unknown language', path: (path) => path.replace(/^\/(it|en)\//, '/xx/') },
  { name: 'escaped last word', path: (path) => path.replace(/[^/]+$/, escaped) },
  { name: 'data of the pages router', path: (path) => `/_next/data/x${path}.json`, headers: { 'x-nextjs-data': '1' } },
  { name: 'forged way in', headers: { 'x-kakehashi-inner': '0'.repeat(64), 'x-kakehashi-address': '/it/topics/hidden-topic' } },
  { name: 'empty way in', headers: { 'x-kakehashi-inner': '', 'x-kakehashi-address': '/it/gone/hidden-topic' } },
  { name: 'headers of proxies', headers: { 'x-original-url': '/it/topics/hidden-topic', 'x-rewrite-url': '/it/trouble', 'x-invoke-path': '/it/trouble', 'x-matched-path': '/it/topics/hidden-topic', 'x-middleware-rewrite': '/it/topics/hidden-topic' } },
  { name: 'a server action', headers: { 'Next-Action': '7f'.repeat(20) } },
]

export const refusals = [401, 403, 404]
export const redirects = [301, 302, 303, 307, 308]
