import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'

// The real configuration lints what it must refuse and what it must let through: a rule that is
// switched off, misspelt or shadowed by another block fails here.
const eslint = new ESLint({ overrideConfigFile: 'eslint.config.mjs' })

async function rulesBroken(filePath: string, code: string) {
  const [result] = await eslint.lintText(`${code}\n`, { filePath })
  return (result?.messages ?? []).map((message) => message.ruleId)
}

const layers = 'boundaries/dependencies'
const queries = 'lib/domain/place/queries.ts'
const serverOnly = "import 'server-only'\n"

describe('refuses', () => {
  test.each([
    ['app from a component', 'components/site/a.tsx', "export { a } from '../../app/(site)/a.ts'", layers],
    ['app from lib', 'lib/seo/a.ts', "export { a } from '../../app/(site)/a.ts'", layers],
    ['app from the end-to-end tests', 'e2e/a.spec.ts', "export { a } from '../app/(site)/a.ts'", layers],
    ['components from lib', 'lib/seo/a.ts', "export { a } from '#components/ui/a.tsx'", layers],
    ['components from lib, loaded late', 'lib/seo/a.ts', "export const a = () => import('#components/ui/a.tsx')", layers],
    ['lib from components/ui', 'components/ui/a.tsx', "export { a } from '#lib/dates/a.ts'", layers],
    ['types of lib from components/ui', 'components/ui/a.tsx', "export type { A } from '#lib/dates/a.ts'", layers],
    ['messages from components/ui', 'components/ui/a.tsx', "export { default as a } from '#messages/it.json'", layers],
    ['next-intl from components/ui', 'components/ui/a.tsx', "export { useTranslations } from 'next-intl'", layers],
    ['next-intl/server from components/ui', 'components/ui/a.tsx', "export { getLocale } from 'next-intl/server'", layers],
    ['site components from components/ui', 'components/ui/a.tsx', "export { a } from '#components/site/a.tsx'", layers],
    ['a sibling’s commands from a domain', 'lib/domain/place/checks.ts', "export { a } from '#lib/domain/event/commands.ts'", layers],
    ['a sibling’s checks by a relative path', 'lib/domain/place/checks.ts', "export { a } from '../event/checks.ts'", layers],
    ['the registry from a domain', 'lib/domain/place/checks.ts', "export { a } from '#lib/domain/registry.ts'", layers],
    ['another area of lib from a domain', 'lib/domain/place/checks.ts', "export { a } from '#lib/seo/a.ts'", layers],
    ['test tools from a domain’s code', 'lib/domain/place/checks.ts', "export { a } from '#lib/testing/database.ts'", layers],
    ['the generated client from a page', 'app/(site)/a.ts', "export { a } from '#lib/db/generated/client.ts'", layers],
    ['the generated client’s types from checks', 'lib/domain/place/checks.ts', "export type { A } from '#lib/db/generated/client.ts'", layers],
    ['a Prisma package from a page', 'app/(site)/a.ts', "export { a } from '@prisma/client'", layers],
    ['a Prisma subpath from lib', 'lib/seo/a.ts', "export { a } from '@prisma/client/runtime/client'", layers],
    ['next/link on a public page', 'app/(site)/[locale]/a.tsx', "export { useLinkStatus } from 'next/link'", layers],
    ['next/link in a component of a kind', 'components/place/a.tsx', "export { useLinkStatus } from 'next/link'", layers],
    ['process.env in a page', 'app/(site)/a.ts', 'export const a = process.env.A', 'house/environment-in-one-place'],
    ['process.env in lib', 'lib/seo/a.ts', 'export const a = process.env.A', 'house/environment-in-one-place'],
    ['any', 'lib/seo/a.ts', 'export const a: any = 1', '@typescript-eslint/no-explicit-any'],
    ['ts-ignore', 'lib/seo/a.ts', '// @ts-ignore it is late\nexport const a = 1', '@typescript-eslint/ban-ts-comment'],
    ['ts-expect-error without a reason', 'lib/seo/a.ts', '// @ts-expect-error\nexport const a = 1', '@typescript-eslint/ban-ts-comment'],
    ['S-24: raw markup', 'components/site/a.tsx', 'export const a = <p dangerouslySetInnerHTML={{ __html: "" }} />', 'house/no-inner-html'],
    ['301 lines', 'lib/seo/a.ts', Array.from({ length: 301 }, (_, i) => `export const a${i} = 1`).join('\n'), 'max-lines'],
    ['a default export', 'lib/seo/a.ts', 'export default 1', 'house/no-default-export'],
    ['a default export in a route handler', 'app/(machine)/health/route.ts', 'export default 1', 'house/no-default-export'],
    ['a drawer', 'lib/seo/utils.ts', 'export const a = 1', 'house/no-drawers'],
    ['queries without server-only', queries, 'export const a = 1', 'house/server-only-first'],
    ['commands without server-only', 'lib/content/commands.ts', 'export const a = 1', 'house/server-only-first'],
    ['lib/db without server-only', 'lib/db/a.ts', 'export const a = 1', 'house/server-only-first'],
    ['a rule switched off in the file', 'lib/seo/a.ts', '/* eslint-disable */\nexport default 1', 'house/no-default-export'],
  ])('%s', async (_what, file, code, rule) => {
    expect(await rulesBroken(file, code)).toContain(rule)
  })
})

describe('lets through', () => {
  test.each([
    ['components and lib in a page', 'app/(site)/[locale]/page.tsx', "export { a } from '#components/ui/a.tsx'\nexport { b } from '#lib/seo/b.ts'\nexport default 1"],
    ['lib in a component of a kind', 'components/place/a.tsx', "export { a } from '#lib/dates/a.ts'\nexport { b } from 'next-intl'"],
    ['next/link in the admin', 'app/(admin)/admin/a.tsx', "export { useLinkStatus } from 'next/link'"],
    ['next/link in an admin component', 'components/admin/a.tsx', "export { useLinkStatus } from 'next/link'"],
    ['a sibling in components/ui', 'components/ui/a.tsx', "export { a } from '#components/ui/b.tsx'\nexport { b } from './c.tsx'"],
    ['the kernel in a domain', queries, `${serverOnly}export { a } from '#lib/content/a.ts'\nexport { b } from '#lib/names/b.ts'`],
    ['the domain itself', 'lib/domain/place/checks.ts', "export { a } from './schema.ts'\nexport { b } from '#lib/domain/place/access.ts'"],
    ['a sibling’s schema and queries', 'lib/domain/place/checks.ts', "export { a } from '#lib/domain/event/schema.ts'\nexport { b } from '#lib/domain/event/queries.ts'"],
    ['test tools in a domain’s test', 'lib/domain/place/place.test.ts', "export { a } from '#lib/testing/database.ts'"],
    ['every domain in the registry', 'lib/domain/registry.ts', "export { a } from './place/descriptor.ts'"],
    ['Prisma in queries', queries, `${serverOnly}export { a } from '#lib/db/generated/client.ts'\nexport { b } from '@prisma/client'`],
    ['Prisma in the seed', 'prisma/seed/run.ts', "export { a } from '#lib/db/generated/client.ts'"],
    ['process.env in lib/env.ts', 'lib/env.ts', 'export const a = process.env.A'],
    ['escaped JSON-LD', 'components/site/json-ld.tsx', 'export const a = <p dangerouslySetInnerHTML={{ __html: "" }} />'],
    ['ts-expect-error with a reason', 'lib/i18n/types.test.ts', '// @ts-expect-error the argument is missing\nexport const a: string = 1'],
  ])('%s', async (_what, file, code) => {
    expect(await rulesBroken(file, code)).toEqual([])
  })
})
