// The rules of the house, held by the linter and not by prose. Exceptions stand here with their
// reason; comments that switch a rule off in a file are ignored (noInlineConfig).
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

import { layers } from './lib/testing/eslint-layers.mjs'
import { house } from './lib/testing/eslint-rules.mjs'

const code = ['**/*.{ts,tsx,mjs}']
const tests = ['**/*.test.{ts,tsx}', 'e2e/**']

/** Files whose default export is asked for by Next.js, next-intl, Playwright or another tool. */
const defaultExportAskedFor = [
  'app/**/{page,layout,template,default,error,global-error,not-found,global-not-found,forbidden,unauthorized,loading}.tsx',
  'app/**/{opengraph-image,twitter-image,icon,apple-icon}*.tsx',
  'app/**/{sitemap,robots,manifest}.ts',
  'lib/i18n/request.ts',
  'e2e/global-setup.ts',
  // They describe packages as they are.
  '**/*.d.ts',
  '**/*.config.{ts,mjs}',
]

/**
 * The only readers of process.env: one module for the portal, and what runs before or around it. Next replaces
 * process.env.NEXT_RUNTIME in instrumentation.ts when it builds, so that it must stand there literally.
 */
const mayReadEnvironment = ['lib/env.ts', 'instrumentation.ts', 'lib/cli/**', 'lib/testing/**', 'e2e/**', '*.config.{ts,mjs}', '**/vitest.config.ts']

export default defineConfig([
  globalIgnores(['.next/', '.open-next/', '.data/', 'node_modules/', 'lib/db/generated/', 'lib/og/fonts/generated/', 'next-env.d.ts', 'test-results/', 'playwright-report/']),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommended,
  // The plugin that reads it loads resolvers with require().
  { files: ['lib/testing/eslint-resolver.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  layers,
  {
    files: code,
    plugins: { house },
    rules: {
      'house/no-drawers': 'error',
      'house/no-default-export': 'error',
      'house/no-inner-html': 'error',
      'house/environment-in-one-place': 'error',
      'max-lines': ['error', 300],
      'no-console': 'error',
      eqeqeq: 'error',
      'no-constant-binary-expression': 'error',
      'no-fallthrough': 'error',
      'no-self-assign': 'error',
      'no-unreachable': 'error',
      'no-unsafe-finally': 'error',
      'no-unsafe-optional-chaining': 'error',
      'require-yield': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // An expected error must say which, and is for type tests; the other comments only hide.
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  { files: ['lib/**/queries.ts', 'lib/**/commands.ts', 'lib/db/*.ts'], plugins: { house }, rules: { 'house/server-only-first': 'error' } },
  { files: tests, rules: { 'house/server-only-first': 'off', 'max-lines': 'off' } },
  { files: ['prisma/seed/**'], rules: { 'max-lines': 'off' } },
  // They try what the policy of a page refuses.
  { files: ['e2e/**'], rules: { 'house/no-inner-html': 'off' } },
  { files: defaultExportAskedFor, rules: { 'house/no-default-export': 'off' } },
  { files: mayReadEnvironment, rules: { 'house/environment-in-one-place': 'off' } },
  { files: ['components/site/json-ld.tsx'], rules: { 'house/no-inner-html': 'off' } },
  // Commands talk to a terminal; everything else logs through the portal.
  { files: ['lib/cli/**', 'lib/testing/**', 'prisma/seed/**', 'e2e/**', 'instrumentation.ts'], rules: { 'no-console': 'off' } },
])
