import 'server-only'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type * as Bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { shared } from '#lib/shared.ts'

// Prisma's own migration engine, the one `prisma migrate` downloads, as WASM from the package
// registry. Compiling it takes a moment, so only what really migrates asks for it.

const loaded = shared<{ bindings?: Promise<typeof Bindings> }>('schema-engine', () => ({}))

async function load(): Promise<typeof Bindings> {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const require = createRequire(import.meta.url)
  const file = require
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm')
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  })
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  return bindings
}

export async function withEngine<T>(
  driver: SqlMigrationAwareDriverAdapterFactory,
  schema: Bindings.SchemaContainer[],
  work: (engine: Bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded.bindings ??= load()
  const { SchemaEngine } = await loaded.bindings
  const engine = await SchemaEngine.new(
    { datamodels: schema.map(({ path, content }): [string, string] => [path, content]) },
    // The engine's log repeats what its errors say.
    () => {},
    bindMigrationAwareSqlAdapterFactory(driver),
  )
  try {
    return await work(engine)
  } finally {
    engine.free()
  }
}
