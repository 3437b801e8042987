import type { ReactNode } from 'react'

/** A value that has still to be checked: dotted, and said in a word. */
export function Uncertain({ children, word }: { children: ReactNode; word: string }) {
  const isJapanese = /[\u3041-\u9fff]/.test(word)
  return (
    <>
      <span className="check">{children}</span>
      {isJapanese ? <small>（{word}）</small> : <> <small>({word})</small></>}
    </>
  )
}
