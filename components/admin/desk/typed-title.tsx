'use client'
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import type { DeskName } from '#lib/content/desk/schema.ts'
import { isLocale, type Locale, localeTable } from '#lib/i18n/locales.ts'

type Said = { title: string; /** The version over which something was saved since the page was drawn */ savedOver: number | null }

const nothing: Said = { title: '', savedOver: null }
const Said = createContext(nothing)
const Say = createContext<(part: Partial<Said>) => void>(() => {})

/** The page of an open text: its heading says the title that is typed further down, and follows its saves. */
export function TitledDesk({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState(nothing)
  const say = useCallback((part: Partial<Said>) => setSaid((before) => ({ ...before, ...part })), [])
  return <Say value={say}><Said value={said}><div className="desk">{children}</div></Said></Say>
}

/** By which the open text tells its heading what is new. */
export const useSay = () => useContext(Say)

type Since = { /** The version that was drawn */ version: number; before?: ReactNode; children: ReactNode }

/** What is so once something was saved since the page was drawn; `before` until then. */
export function SinceSaved({ version, before = null, children }: Since) {
  return useContext(Said).savedOver === version ? children : before
}

type Props = { locale: Locale; name: DeskName; isTitled: boolean; isUntitled: boolean; href: string }

/** What is open, by the title that is typed where its title is its name; else by its name, with the language of that where it is another. */
export function TextTitle({ locale, name, isTitled, isUntitled, href }: Props) {
  const typed = useContext(Said).title.trim()
  const { text, lang } = typed && isTitled ? { text: typed, lang: locale } : name
  return (
    <>
      <a href={href} lang={lang}>{text}</a>
      {lang !== locale && !isUntitled && isLocale(lang) && <> <small lang={lang}>({localeTable[lang].name})</small></>}
    </>
  )
}
