// Tells the boundaries plugin which file an import means. The plugin's own resolver does not know
// Node's subpath imports; ours all read `#<folder>/…`, so the name is the path. CommonJS, because
// the plugin loads resolvers with `require`.
const { builtinModules } = require('node:module')
const { dirname, resolve } = require('node:path')

const root = resolve(__dirname, '../..')

module.exports = {
  interfaceVersion: 2,
  resolve(source, file) {
    if (source.startsWith('node:') || builtinModules.includes(source)) return { found: true, path: null }
    if (source.startsWith('#')) return { found: true, path: resolve(root, source.slice(1)) }
    if (source.startsWith('.')) return { found: true, path: resolve(dirname(file), source) }
    // A package: where it lies does not matter, its name does.
    return { found: true, path: resolve(root, 'node_modules', source) }
  },
}
