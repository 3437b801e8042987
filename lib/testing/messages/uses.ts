import ts from 'typescript'
import { keyPatterns, unwrap } from './key-pattern.ts'
import { declare, declareParameter, innerScope, namespacesFrom, namespacesOf, type Scope } from './translators.ts'

/** One place where the code asks for a message. `key` may hold `*`. */
export type Use = { key: string; isWholeGroup: boolean; file: string; line: number }

/** Ways to ask: t('key') itself and these methods of t. */
const methods = new Set(['rich', 'markup', 'raw', 'has'])

export function findUses(file: string, text: string): Use[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind)
  const uses: Use[] = []

  const visit = (node: ts.Node, scope: Scope) => {
    const inner = opensScope(node) ? innerScope(scope) : scope
    if (ts.isFunctionLike(node)) node.parameters.forEach((parameter) => declareParameter(parameter, inner))
    if (ts.isVariableDeclaration(node)) declare(node, inner)
    if (ts.isCallExpression(node)) {
      const { namespaces, method } = translatorCalled(node.expression, inner)
      for (const namespace of namespaces) {
        for (const key of keyPatterns(node.arguments[0])) {
          const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
          uses.push({ key: namespace ? `${namespace}.${key}` : key, isWholeGroup: method === 'raw', file, line })
        }
      }
    }
    const group = groupRead(node)
    if (group) uses.push({ key: group, isWholeGroup: true, file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 })
    ts.forEachChild(node, (child) => visit(child, inner))
  }
  visit(source, innerScope(null))
  return uses
}

/** `messagesOf(locale).a.b` hands a whole group on as data; the outermost step says which. */
function groupRead(node: ts.Node): string | null {
  if (!ts.isPropertyAccessExpression(node) || ts.isPropertyAccessExpression(node.parent)) return null
  const steps: string[] = []
  let inner: ts.Expression = node
  for (; ts.isPropertyAccessExpression(inner); inner = inner.expression) steps.unshift(inner.name.text)
  return ts.isCallExpression(inner) && ts.isIdentifier(inner.expression) && inner.expression.text === 'messagesOf' ? steps.join('.') : null
}

function opensScope(node: ts.Node): boolean {
  return ts.isFunctionLike(node) || ts.isBlock(node) || ts.isForOfStatement(node) || ts.isForStatement(node)
}

function translatorCalled(callee: ts.Expression, scope: Scope): { namespaces: string[]; method?: string } {
  const direct = namespacesNamed(callee, scope)
  if (direct) return { namespaces: direct }
  if (ts.isPropertyAccessExpression(callee) && methods.has(callee.name.text)) {
    return { namespaces: namespacesNamed(callee.expression, scope) ?? [], method: callee.name.text }
  }
  return { namespaces: [] }
}

function namespacesNamed(expression: ts.Expression, scope: Scope): string[] | null {
  const plain = unwrap(expression)
  return ts.isIdentifier(plain) ? namespacesOf(plain.text, scope) : namespacesFrom(plain)
}
