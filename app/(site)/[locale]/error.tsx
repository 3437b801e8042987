'use client'

import { useParams } from 'next/navigation'
import { MissingArc } from '#components/ui/missing-arc.tsx'

// An error may come from anywhere, the loading of messages included: these words depend on nothing.
const words = {
  it: { title: 'Qualcosa non ha funzionato', sentence: 'La pagina non si è potuta preparare. Di solito basta riprovare tra poco.', again: 'Riprova', home: 'Inizio' },
  en: { title: 'Something went wrong', sentence: 'The page could not be prepared. Trying again in a moment usually helps.', again: 'Try again', home: 'Home' },
  ja: { title: 'ページを表示できませんでした', sentence: '問題が発生しました。しばらくしてから、もう一度お試しください。', again: '再読み込み', home: 'ホーム' },
}

/** The designed error. React asks for a client component here; it is the only one of the public pages. */
export default function SiteError() {
  const { locale } = useParams<{ locale: string }>()
  const lang = locale === 'en' || locale === 'ja' ? locale : 'it'
  const { title, sentence, again, home } = words[lang]
  return (
    <main id="main" className="wrap">
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">{sentence}</p>
      </div>
      <MissingArc />
      <p className="more"><a href="">{again}</a> · <a href={`/${lang}`}>{home}</a></p>
    </main>
  )
}
