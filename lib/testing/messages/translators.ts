import ts from 'typescript'
import { keyPatterns, unwrap } from './key-pattern.ts'

/** Names in reach and the namespaces they translate from; null hides an outer name. */
export type Scope = { names: Map<string, string[] | null>; outer: Scope | null }

export const innerScope = (outer: Scope | null): Scope => ({ names: new Map(), outer })

export function namespacesOf(name: string, scope: Scope | null): string[] | null {
  if (!scope) return null
  const own = scope.names.get(name)
  return own === undefined ? namespacesOf(name, scope.outer) : own
}

/** The namespaces of `useTranslations('Ns')` and its kin, or null for any other expression. */
export function namespacesFrom(expression: ts.Expression | undefined): string[] | null {
  const call = expression && unwrap(expression)
  if (!call || !ts.isCallExpression(call) || !ts.isIdentifier(call.expression)) return null
  const [first, second] = call.arguments
  switch (call.expression.text) {
    case 'useTranslations':
      return keyPatterns(first)
    case 'getTranslations':
      return first && ts.isObjectLiteralExpression(first) ? keyPatterns(namespaceProperty(first)) : keyPatterns(first)
    case 'translator':
      return keyPatterns(second)
    default:
      return null
  }
}

function namespaceProperty(object: ts.ObjectLiteralExpression): ts.Expression | undefined {
  for (const property of object.properties) {
    if (ts.isShorthandPropertyAssignment(property) && property.name.text === 'namespace') return property.name
    if (ts.isPropertyAssignment(property) && property.name.getText() === 'namespace') return property.initializer
  }
  return undefined
}

/** Notes the names that a variable declaration brings: `t`, or several from one Promise.all. */
export function declare(declaration: ts.VariableDeclaration, scope: Scope) {
  if (ts.isIdentifier(declaration.name)) {
    scope.names.set(declaration.name.text, namespacesFrom(declaration.initializer))
  } else if (ts.isArrayBindingPattern(declaration.name)) {
    const values = promiseAllItems(declaration.initializer)
    declaration.name.elements.forEach((element, index) => {
      if (ts.isBindingElement(element) && ts.isIdentifier(element.name)) {
        scope.names.set(element.name.text, namespacesFrom(values[index]))
      }
    })
  }
}

function promiseAllItems(initializer: ts.Expression | undefined): readonly ts.Expression[] {
  const call = initializer && unwrap(initializer)
  if (!call || !ts.isCallExpression(call) || call.expression.getText() !== 'Promise.all') return []
  const [list] = call.arguments
  return list && ts.isArrayLiteralExpression(list) ? list.elements : []
}

/** A parameter hides an outer name, and `t: Translator<'Ns'>` is itself bound to a namespace. */
export function declareParameter(parameter: ts.ParameterDeclaration, scope: Scope) {
  if (!ts.isIdentifier(parameter.name)) return
  const type = parameter.type
  const isTranslator = type && ts.isTypeReferenceNode(type) && type.typeName.getText() === 'Translator'
  const argument = isTranslator ? type.typeArguments?.[0] : undefined
  const isLiteral = argument && ts.isLiteralTypeNode(argument) && ts.isStringLiteral(argument.literal)
  scope.names.set(parameter.name.text, isLiteral && ts.isStringLiteral(argument.literal) ? [argument.literal.text] : null)
}
