import ts from 'typescript'

/** A key as the code writes it; `*` stands for what is known only when it runs. */
export function keyPatterns(expression: ts.Expression | undefined): string[] {
  if (!expression) return ['']
  const plain = unwrap(expression)
  if (ts.isStringLiteralLike(plain)) return [plain.text]
  if (ts.isConditionalExpression(plain)) return [...keyPatterns(plain.whenTrue), ...keyPatterns(plain.whenFalse)]
  if (ts.isTemplateExpression(plain)) {
    return [plain.head.text + plain.templateSpans.map((span) => `*${span.literal.text}`).join('')]
  }
  return ['*']
}

/** The expression without await, brackets and type assertions. */
export function unwrap(expression: ts.Expression): ts.Expression {
  if (ts.isAwaitExpression(expression) || ts.isParenthesizedExpression(expression)) return unwrap(expression.expression)
  if (ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression)) return unwrap(expression.expression)
  return ts.isNonNullExpression(expression) ? unwrap(expression.expression) : expression
}

export function matches(pattern: string, key: string): boolean {
  if (!pattern.includes('*')) return pattern === key
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`).test(key)
}
