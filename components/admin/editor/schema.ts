import { type Extensions, Mark, mergeAttributes, Node } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { Heading } from '@tiptap/extension-heading'
import { Italic } from '@tiptap/extension-italic'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { Dropcursor, UndoRedo } from '@tiptap/extensions'
import { thumbnailPath } from '#lib/media/variants.ts'
import { BlockKeys } from './block-keys.ts'
import { KeepSelection } from './keep-selection.ts'
import { tableNodes } from './table/nodes.ts'

// The schema of the editor, which is that of a body (lib/content/editing/editor-doc.ts): what it cannot say is lost when it
// is pasted, and what a browser sends in spite of it is refused by the server.

const safeHref = (href: unknown): href is string => typeof href === 'string' && /^https:\/\/[^\s]+$/i.test(href) && URL.canParse(href)

const attributes = (names: string[]) => () => Object.fromEntries(names.map((name) => [name, { default: null, parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`), renderHTML: (attrs: Record<string, unknown>) => (attrs[name] ? { [`data-${name}`]: attrs[name] } : {}) }]))

const Link = Mark.create({
  name: 'link', inclusive: false, excludes: 'link record',
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (element) => (safeHref(element.getAttribute('href')) ? {} : false) }],
  renderHTML: ({ HTMLAttributes }) => ['a', mergeAttributes({ rel: 'noreferrer' }, safeHref(HTMLAttributes.href) ? HTMLAttributes : {}), 0],
})

const RecordLink = Mark.create({
  name: 'record', inclusive: false, excludes: 'link record',
  addAttributes: attributes(['recordId']),
  parseHTML: () => [{ tag: 'span[data-recordId]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes({ class: 'record-link' }, HTMLAttributes), 0],
})

const Foreign = Mark.create({
  name: 'foreign', inclusive: false,
  addAttributes: () => ({ lang: { default: 'ja', parseHTML: (element: HTMLElement) => element.getAttribute('lang') }, reading: { default: null } }),
  parseHTML: () => [{ tag: 'span.foreign[lang]' }],
  renderHTML: ({ HTMLAttributes: { reading, ...rest } }) => ['span', mergeAttributes({ class: 'foreign', ...(reading ? { title: reading } : {}) }, rest), 0],
})

const Quotation = Node.create({
  name: 'quotation', group: 'block', content: 'inline*', defining: true,
  addAttributes: () => ({ lang: { default: 'it' }, ...attributes(['speaker', 'office'])() }),
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
})

/** A picture with its caption, which is written in its place; what is seen in it stands in the panel. */
const Picture = Node.create<{ captionLabel: string }>({
  name: 'picture', group: 'block', content: 'inline*', defining: true, isolating: true,
  addOptions: () => ({ captionLabel: '' }),
  addAttributes: () => ({
    ...attributes(['pictureId'])(),
    alt: { default: '', parseHTML: (element: HTMLElement) => element.querySelector('img')?.getAttribute('alt') ?? '', rendered: false },
    isDecorative: { default: false, rendered: false },
  }),
  parseHTML: () => [{ tag: 'figure[data-pictureId]', contentElement: 'figcaption' }],
  renderHTML({ node, HTMLAttributes }) {
    return [
      'figure', mergeAttributes({ class: 'picture' }, HTMLAttributes),
      ['img', { src: thumbnailPath(String(node.attrs.pictureId)), alt: String(node.attrs.alt) }], ['figcaption', { 'data-label': this.options.captionLabel }, 0],
    ]
  },
  addKeyboardShortcuts() {
    return {
      // A caption is one line: what follows is a paragraph.
      Enter: () => {
        const { $from } = this.editor.state.selection
        if ($from.parent.type !== this.type) return false
        const after = $from.after()
        return this.editor.chain().insertContentAt(after, { type: 'paragraph' }).setTextSelection(after + 1).run()
      },
    }
  },
})

/** An item is one line: it is split, and neither nested nor taken out by Tab, which leaves the editor. */
const Item = ListItem.extend({
  content: 'paragraph',
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) }
  },
})

/** The same for every language: a mark that a language does not offer is kept where a text has it. A caption says what it is in the words of the newsroom. */
export const extensionsWith = (captionLabel: string): Extensions => [
  Document.extend({ content: 'block+' }), Paragraph, Text, Bold, Italic, Heading.configure({ levels: [2, 3] }), BulletList, OrderedList, Item,
  Link, RecordLink, Foreign, Quotation, ...tableNodes, Picture.configure({ captionLabel }), BlockKeys, KeepSelection, UndoRedo,
  // Where a block that is drawn would come to stand.
  Dropcursor.configure({ color: false, width: 3, class: 'drop-line' }),
]
