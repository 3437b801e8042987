import { RuleTester } from 'eslint'
import { describe, it } from 'vitest'
import { environmentInOnePlace, noDefaultExport, noDrawers, noInnerHtml, serverOnlyFirst } from './eslint-rules.mjs'

RuleTester.describe = describe
RuleTester.it = it

const tester = new RuleTester({ languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } })
const errors = [{ messageId: 'house' }]

tester.run('server-only-first', serverOnlyFirst, {
  valid: ["import 'server-only'\nimport a from 'a'"],
  invalid: [
    { code: "import a from 'a'\nimport 'server-only'", errors },
    { code: "export const a = 'server-only'", errors },
    { code: '', errors },
  ],
})

tester.run('no-drawers', noDrawers, {
  valid: [
    { code: '', filename: 'lib/dates/compare.ts' },
    { code: '', filename: 'lib/commons/commonplace.ts' },
  ],
  invalid: [
    { code: '', filename: 'lib/dates/utils.ts', errors },
    { code: '', filename: 'lib/dates/helpers.test.ts', errors },
    { code: '', filename: 'components/common/card.tsx', errors },
    { code: '', filename: 'lib/Misc.ts', errors },
  ],
})

tester.run('no-default-export', noDefaultExport, {
  valid: ['export const a = 1', 'export { a } from "b"'],
  invalid: [
    { code: 'export default 1', errors },
    { code: 'const a = 1; export { a as default }', errors },
    { code: 'export { default } from "b"', errors },
  ],
})

tester.run('no-inner-html', noInnerHtml, {
  valid: ['const a = <p title="dangerouslySetInnerHTML" />', 'const a = b.innerHTML', 'stream.write(a)', 'new DOMParser().parseFromString(a, b)'],
  invalid: [
    { code: 'const a = <p dangerouslySetInnerHTML={{ __html: b }} />', errors },
    { code: 'const props = { dangerouslySetInnerHTML: { __html: b } }', errors },
    { code: "const props = { 'dangerouslySetInnerHTML': { __html: b } }", errors },
    { code: 'a.innerHTML = b', errors },
    { code: "a['outerHTML'] += b", errors },
    { code: "a.insertAdjacentHTML('beforeend', b)", errors },
    { code: 'document.write(b)', errors },
    { code: 'a.setHTMLUnsafe(b)', errors },
    { code: 'const a = <iframe srcDoc={b} />', errors },
  ],
})

tester.run('environment-in-one-place', environmentInOnePlace, {
  valid: ['process.exit(1)', 'const { pid } = process', 'import { argv } from "node:process"'],
  invalid: [
    { code: 'const a = process.env.A', errors },
    { code: "const a = process['env'].A", errors },
    { code: 'const a = globalThis.process.env.A', errors },
    { code: 'const { env } = process', errors },
    { code: 'import { env } from "node:process"', errors },
  ],
})
