// The rules of the house that no published plugin holds. Each is proved by eslint-rules.test.ts,
// and each message says what to do instead.

const report = (context, node, messageId) => context.report({ node, messageId })

const rule = (message, create) => ({
  meta: { type: 'problem', schema: [], messages: { house: message } },
  create,
})

/** A file without this line can be bundled into the browser by one wrong import. */
export const serverOnlyFirst = rule("Begin with `import 'server-only';`: this file touches the database.", (context) => ({
  Program(program) {
    const first = program.body[0]
    const isServerOnly = first?.type === 'ImportDeclaration' && first.source.value === 'server-only'
    if (!isServerOnly) report(context, first ?? program, 'house')
  },
}))

const drawers = /^(utils?|misc|helpers?|common)$/i

/** A drawer has no meaning of its own, so everything ends up in it. */
export const noDrawers = rule('Name the file or folder after what it does: utils, misc, helpers and common say nothing.', (context) => ({
  Program(program) {
    // Only what lies inside the project: a clone may live in a folder of any name.
    const path = context.filename.replace(context.cwd, '').split(/[\\/]/)
    const names = path.map((part) => part.split('.')[0])
    if (names.some((name) => drawers.test(name))) report(context, program, 'house')
  },
}))

/** One name for one thing: a default export is renamed at every import. */
export const noDefaultExport = rule('Export it by name; only Next.js and tool configurations ask for a default export.', (context) => ({
  ExportDefaultDeclaration: (node) => report(context, node, 'house'),
  ExportSpecifier: (node) => {
    if ((node.exported.name ?? node.exported.value) === 'default') report(context, node, 'house')
  },
}))

/** Escaped JSON-LD is the one place where a string becomes markup; nothing else may, in React or around it. */
export const noInnerHtml = rule('Render elements: raw markup is written by components/site/json-ld.tsx only.', (context) => {
  const named = (key) => key?.name ?? key?.value
  const isInnerHtml = (key) => named(key) === 'dangerouslySetInnerHTML'
  const isMarkup = (node) => node?.type === 'MemberExpression' && ['innerHTML', 'outerHTML', 'srcdoc'].includes(named(node.property))
  const calls = ['insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment', 'parseHTMLUnsafe']
  const isWriting = ({ object, property }) => calls.includes(named(property)) || (named(object) === 'document' && /^write(ln)?$/.test(named(property)))
  return {
    JSXAttribute: (node) => (isInnerHtml(node.name) || named(node.name) === 'srcDoc') && report(context, node, 'house'),
    Property: (node) => isInnerHtml(node.key) && report(context, node, 'house'),
    AssignmentExpression: (node) => isMarkup(node.left) && report(context, node, 'house'),
    CallExpression: (node) => node.callee.type === 'MemberExpression' && isWriting(node.callee) && report(context, node, 'house'),
  }
})

/** Scattered variables fail late and unexplained; lib/env.ts fails at start with a sentence. */
export const environmentInOnePlace = rule('Read the variable in lib/env.ts and import it from there.', (context) => {
  const isProcess = (node) =>
    node?.name === 'process' || (node?.type === 'MemberExpression' && node.object.name === 'globalThis' && node.property.name === 'process')
  const isEnv = (key) => (key?.name ?? key?.value) === 'env'
  return {
    MemberExpression: (node) => isProcess(node.object) && isEnv(node.property) && report(context, node, 'house'),
    VariableDeclarator(node) {
      if (!isProcess(node.init) || node.id.type !== 'ObjectPattern') return
      for (const property of node.id.properties) if (isEnv(property.key)) report(context, property, 'house')
    },
    ImportSpecifier: (node) =>
      /^(node:)?process$/.test(node.parent.source.value) && isEnv(node.imported) && report(context, node, 'house'),
  }
})

export const house = {
  meta: { name: 'house' },
  rules: {
    'server-only-first': serverOnlyFirst,
    'no-drawers': noDrawers,
    'no-default-export': noDefaultExport,
    'no-inner-html': noInnerHtml,
    'environment-in-one-place': environmentInOnePlace,
  },
}
