import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { blockId } from '#lib/content/refused.ts'

const keyed = ['paragraph', 'heading', 'bulletList', 'orderedList', 'quotation', 'table', 'picture']

const newKey = () => crypto.randomUUID().slice(0, 8)

/** Gives every block a key of its own, on which translations hang: a block that is split or pasted leaves the key to the first. */
export const BlockKeys = Extension.create({
  name: 'blockKeys',
  addGlobalAttributes: () => [{ types: keyed, attributes: { key: { default: null, keepOnSplit: false, parseHTML: () => null, renderHTML: ({ key }) => (key ? { id: blockId(String(key)) } : {}) } } }],
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('blockKeys'),
      appendTransaction: (transactions, _, state) => {
        if (!transactions.some((one) => one.docChanged)) return null
        const { tr } = state
        const taken = new Set<string>()
        state.doc.forEach((block, position) => {
          const key = block.attrs.key as string | null
          if (key && !taken.has(key)) return void taken.add(key)
          const own = newKey()
          taken.add(own)
          tr.setNodeAttribute(position, 'key', own)
        })
        return tr.steps.length ? tr.setMeta('addToHistory', false) : null
      },
    }),
  ],
})
