'use client'
import { useSyncExternalStore } from 'react'

// An error page may not ask the server for words: it has them in the three languages of the portal.
const words = {
  it: { title: 'Qualcosa non ha funzionato', text: 'Ciò che era salvato è al sicuro. Riprova; se succede di nuovo, comunica questo codice a chi gestisce il portale:', again: 'Riprova' },
  en: { title: 'Something went wrong', text: 'What was saved is safe. Try again; if it happens again, tell whoever runs the portal this code:', again: 'Try again' },
  ja: { title: '問題が発生しました', text: '保存済みの内容は失われていません。もう一度お試しください。繰り返し発生する場合は、次のコードをポータルの管理者にお知らせください。', again: 'もう一度試す' },
}

type Language = keyof typeof words

const language = (): Language => (document.documentElement.lang in words ? (document.documentElement.lang as Language) : 'it')

/** The page of the admin that could not be drawn. */
export function AdminTrouble({ code }: { code?: string | undefined }) {
  const { title, text, again } = words[useSyncExternalStore(() => () => {}, language, () => 'it' as const)]
  return (
    <div className="desk" role="alert">
      <h1>{title}</h1>
      <p>{text} <code>{code ?? '–'}</code></p>
      <p><button className="btn" type="button" onClick={() => location.reload()}>{again}</button></p>
    </div>
  )
}
