// Next bundles each route by itself, and development reloads modules: state that must exist once
// in the process lives on globalThis.

const store = globalThis as { [key: symbol]: unknown }

export function shared<T>(name: string, make: () => T): T {
  const key = Symbol.for(`kakehashi.${name}`)
  store[key] ??= make()
  return store[key] as T
}
