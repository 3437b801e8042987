import type { TerritoryEntry, TerritoryNode } from './schema.ts'

/**
 * The places of one page of the list as a tree. `paths` are in the order of the list, each from the root down to the
 * place; places above one whose own entry stands on another page are drawn again, so that nothing hangs in the air.
 */
export function treeOf(paths: string[][], entries: ReadonlyMap<string, TerritoryEntry>): TerritoryNode[] {
  const roots: TerritoryNode[] = []
  const nodes = new Map<string, TerritoryNode>()
  for (const path of paths) {
    let siblings = roots
    for (const id of path) {
      const entry = entries.get(id)
      // A hidden place above leaves its children to the one over it.
      if (!entry) continue
      let node = nodes.get(id)
      if (!node) {
        node = { ...entry, children: [] }
        nodes.set(id, node)
        siblings.push(node)
      }
      siblings = node.children
    }
  }
  return roots
}
