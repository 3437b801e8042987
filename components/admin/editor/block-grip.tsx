'use client'
import type { Editor } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { type DragEvent, useEffect, useRef, useState } from 'react'

type Block = { at: number; top: number }

/** The block of the text that stands at a height of the window, if one does: where it begins, and how far below the frame's top it stands. */
function blockAt(editor: Editor, y: number, frame: Element): Block | null {
  const { doc } = editor.state
  for (let index = 0; index < doc.childCount; index++) {
    const at = doc.resolve(0).posAtIndex(index)
    const box = (editor.view.nodeDOM(at) as Element | null)?.getBoundingClientRect()
    if (box && y >= box.top && y <= box.bottom) return { at, top: box.top - frame.getBoundingClientRect().top }
  }
  return null
}

/**
 * By this a block is drawn with the mouse to another place, beside the buttons that move it step by step (WCAG 2.5.7). It stands
 * beside the block over which the pointer is, and is no stop of the Tab key: by keyboard and by touch there are the buttons.
 */
export function BlockGrip({ editor, title }: { editor: Editor; title: string }) {
  const grip = useRef<HTMLSpanElement>(null)
  const [block, setBlock] = useState<Block | null>(null)

  useEffect(() => {
    const frame = grip.current?.parentElement
    if (!frame) return
    const follow = (event: PointerEvent) => { if (event.pointerType === 'mouse' && !event.buttons) setBlock(blockAt(editor, event.clientY, frame)) }
    const forget = () => setBlock(null)
    frame.addEventListener('pointermove', follow)
    frame.addEventListener('pointerleave', forget)
    editor.on('update', forget)
    return () => {
      frame.removeEventListener('pointermove', follow)
      frame.removeEventListener('pointerleave', forget)
      editor.off('update', forget)
    }
  }, [editor])

  function begin(event: DragEvent) {
    const drawn = block && editor.view.nodeDOM(block.at)
    if (!block || !(drawn instanceof Element)) return event.preventDefault()
    const { view, state } = editor
    const selection = NodeSelection.create(state.doc, block.at)
    view.dispatch(state.tr.setSelection(selection))
    event.dataTransfer.effectAllowed = 'move'
    // Without data Firefox begins nothing.
    event.dataTransfer.setData('text/plain', selection.node.textContent)
    event.dataTransfer.setDragImage(drawn, 0, 0)
    view.dragging = { slice: selection.content(), move: true }
  }

  /** What is typed next goes into the block, and not in its place. */
  function end() {
    const { view, state } = editor
    view.dragging = null
    if (state.selection instanceof NodeSelection) view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(state.selection.from + 1))))
    view.focus()
  }

  return <span ref={grip} className="grip" aria-hidden="true" hidden={!block} title={title} draggable style={{ top: block?.top }} onDragStart={begin} onDragEnd={end} />
}
