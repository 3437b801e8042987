import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { sourceFiles } from './source-files.ts'

// S-10: what a browser can ask to be changed is made by the pipeline (lib/actions), and by nothing else.

const builders = ['defineAction', 'definePublicAction', 'defineLinkAction', 'defineRoute', 'defineUpload', 'defineVisitorForm', 'defineClock']
const mutating = ['POST', 'PUT', 'PATCH', 'DELETE']
/** Answers every address, and changes nothing for whatever method: it says 405 (e2e/status.spec.ts). */
const exceptions = ['app/(machine)/bindery/route.ts']

/** Exports of a module that are not calls of a builder; `only` names those that matter. */
function strays(text: string, only?: string[]): string[] {
  const source = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true)
  return source.statements.flatMap((statement) => {
    const isExported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) {
      const names = ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause) ? statement.exportClause.elements.map(({ name }) => name.text) : ['*']
      return names.filter((name) => !only || only.includes(name) || name === '*')
    }
    if (!isExported) return []
    if (!ts.isVariableStatement(statement)) {
      const name = (statement as ts.FunctionDeclaration).name?.text ?? '?'
      return ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement) || (only && !only.includes(name)) ? [] : [name]
    }
    return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
      const isBuilt = initializer && ts.isCallExpression(initializer) && ts.isIdentifier(initializer.expression) && builders.includes(initializer.expression.text)
      return isBuilt || (only && !only.includes(name.getText())) ? [] : [name.getText()]
    })
  })
}

const isServerModule = (text: string) => /^\s*['"]use server['"]/m.test(text)

function faults(file: string, text: string): string[] {
  if (/\/route\.ts$/.test(file)) return exceptions.includes(file) ? [] : strays(text, mutating)
  if (!isServerModule(text)) return []
  // An action written inside a component would be exported by nobody, and found by everybody.
  return /^\s*['"]use server['"]/.test(text) ? strays(text) : ['use server inside a function']
}

describe('S-10', () => {
  const files = sourceFiles('.').filter((file) => /^(app|components|lib)\//.test(file) && /\.tsx?$/.test(file) && !file.endsWith('.test.ts'))

  test('every exported action and every mutating route is built by the pipeline', () => {
    const found = files.flatMap((file) => faults(file, readFileSync(file, 'utf8')).map((name) => `${file}: ${name}`))
    expect(found).toEqual([])
    expect(files.filter((file) => isServerModule(readFileSync(file, 'utf8'))).length).toBeGreaterThanOrEqual(2)
  })

  test('S-12: drafts are saved by a route, and by no action', () => {
    const saving = files.filter((file) => readFileSync(file, 'utf8').includes("specs['draft.save']"))
    expect(saving.filter((file) => file.startsWith('app/'))).toEqual(['app/(admin)/admin/api/drafts/route.ts'])
  })

  test.each([
    ['a function', "'use server'\nexport async function save() {}", ['save']],
    ['an arrow', "'use server'\nexport const save = async () => {}", ['save']],
    ['a call of something else', "'use server'\nexport const save = wrap(spec)", ['save']],
    ['what another module made', "'use server'\nexport { save } from './other.ts'", ['save']],
    ['an action inside a component', "export function Page() {\n  'use server'\n}", ['use server inside a function']],
  ])('%s is found', (_, text, expected) => {
    expect(faults('app/x/actions.ts', text)).toEqual(expected)
  })

  test('a mutating route of its own is found, a reading one is not, and what the pipeline builds is let through', () => {
    expect(faults('app/x/route.ts', 'export async function POST() {}\nexport async function GET() {}')).toEqual(['POST'])
    expect(faults('app/x/route.ts', 'async function handle() {}\nexport { handle as DELETE, handle as GET }')).toEqual(['DELETE'])
    expect(faults('app/x/route.ts', "export const dynamic = 'force-dynamic'\nexport const POST = defineRoute(specs['draft.save'])")).toEqual([])
    expect(faults('app/x/actions.ts', "'use server'\nexport const save = defineAction(specs['draft.save'])")).toEqual([])
  })
})
