// Who may know whom (lib/decisions and the architecture say why). The last policy that matches an
// import decides, so general refusals stand above the exceptions to them.
import boundaries from 'eslint-plugin-boundaries'
import { fileURLToPath } from 'node:url'

/** What every kind of content may build on. A new shared area is added here, in one word. */
const kernel = ['clock', 'shared', 'content', 'db', 'auth', 'audit', 'i18n', 'names', 'dates', 'search']

const files = [
  // Every file needs one category, else it matches no policy at all.
  { category: 'file', pattern: '**' },
  { category: 'app', pattern: 'app/**' },
  { category: 'component', pattern: 'components/**' },
  { category: 'ui', pattern: 'components/ui/**' },
  { category: 'message', pattern: 'messages/**' },
  { category: 'lib', pattern: 'lib/**' },
  { category: 'kernel', pattern: kernel.flatMap((area) => [`lib/${area}.ts`, `lib/${area}/**`]) },
  { category: 'clock', pattern: 'lib/clock.ts' },
  { category: 'testing', pattern: 'lib/testing/**' },
  { category: 'test', pattern: '**/*.test.{ts,tsx}' },
  { category: 'domain', pattern: 'lib/domain/*/**', capture: ['kind'] },
  { category: 'domain-face', pattern: 'lib/domain/*/{schema,queries}.ts' },
  { category: 'prisma-client', pattern: 'lib/db/generated/**' },
  {
    category: 'prisma-home',
    pattern: ['lib/db/**', '**/queries.ts', '**/commands.ts', 'lib/testing/**', 'prisma/seed/**', 'lib/cli/**'],
  },
  { category: 'card-drawing', pattern: 'components/og/**' },
  { category: 'public-page', pattern: ['app/\\(site\\)/**', 'components/!(admin)/**'] },
]

const is = (...categories) => ({ file: { categories: { anyOf: categories } } })
const not = (...categories) => ({ file: { categories: { noneOf: categories } } })

const policies = [
  {
    from: not('app'),
    disallow: { to: is('app') },
    message: 'Nothing imports from app/: move what is shared to components/ or lib/.',
  },
  {
    from: is('lib'),
    disallow: { to: is('component') },
    message: 'lib/ does not know components/: return data and let the page draw it.',
  },
  {
    from: is('ui'),
    disallow: [
      { to: is('lib', 'message') },
      { to: { module: { source: ['next-intl', 'use-intl'] } } },
    ],
    message: 'components/ui is pure: words and data come in as props.',
  },
  {
    from: is('ui'),
    disallow: { to: { file: { categories: { anyOf: ['component'], noneOf: ['ui'] } } } },
    message: 'components/ui does not know the components built from it.',
  },
  {
    from: is('domain'),
    disallow: { to: is('lib') },
    message: `A domain knows lib/{${kernel.join(',')}} and of a sibling domain only schema.ts and queries.ts.`,
  },
  { from: is('domain'), allow: { to: is('kernel', 'domain-face') } },
  {
    from: is('domain'),
    allow: { to: { file: { categories: { anyOf: ['domain'] }, captured: { kind: '{{ from.file.captured.kind }}' } } } },
  },
  {
    from: is('domain'),
    disallow: { to: is('clock') },
    message: 'What a page shows of today comes from lib/content/today.ts, which notes that it must be drawn anew tomorrow.',
  },
  { from: { file: { categories: { allOf: ['domain', 'test'] } } }, allow: { to: is('testing', 'clock') } },
  {
    from: not('prisma-home'),
    disallow: [{ to: is('prisma-client') }, { to: { module: { source: '@prisma/*' } } }],
    message: 'The Prisma client stops at lib/db, queries.ts and commands.ts: pass on a typed DTO.',
  },
  {
    from: not('card-drawing'),
    disallow: { to: { module: { source: '@vercel/og' } } },
    message: 'Only components/og draws preview cards.',
  },
  {
    from: is('public-page'),
    disallow: { to: { module: { source: 'next-intl', internalPath: 'server' } } },
    message: 'Words come from lib/i18n/translator.ts, which keeps what next-intl would make anew for every request.',
  },
  {
    from: is('public-page'),
    disallow: { to: { module: { source: 'next', internalPath: 'link' } } },
    message: 'Public pages carry no framework JavaScript: use a plain <a>.',
  },
]

export const layers = {
  files: ['**/*.{ts,tsx,mjs}'],
  plugins: { boundaries },
  settings: {
    'boundaries/files': files,
    'boundaries/elements': [],
    'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import', 'require'],
    'import/resolver': { [fileURLToPath(new URL('eslint-resolver.cjs', import.meta.url))]: {} },
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      { default: 'allow', checkAllOrigins: true, checkUnknownLocals: true, checkInternals: true, policies },
    ],
  },
}
