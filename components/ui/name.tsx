type Props = {
  text: string
  /** Language of the name, where it is not the page's. */
  lang?: string
  /** Kana or Latin letters; said once, above the name or behind it. */
  reading?: string | null
  /** Language of the reading: `ja` for kana, `ja-Latn` for Hepburn. */
  readingLang?: string
  /** Kana above the kanji; otherwise the reading follows in brackets. */
  ruby?: boolean
}

export function Name({ text, lang, reading, readingLang, ruby = false }: Props) {
  if (!reading) return lang ? <span lang={lang}>{text}</span> : text
  if (ruby) {
    return (
      <ruby lang={lang}>
        {text}
        <rp>（</rp>
        <rt>{reading}</rt>
        <rp>）</rp>
      </ruby>
    )
  }
  const [open, close] = readingLang === 'ja' ? ['（', '）'] : [' (', ')']
  return (
    <>
      <span lang={lang}>{text}</span>
      <span className="reading">
        {open}
        <span lang={readingLang}>{reading}</span>
        {close}
      </span>
    </>
  )
}
