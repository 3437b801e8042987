'use client'
import { createContext, type ReactNode, useContext, useState } from 'react'
import type { DeskName } from '#lib/content/desk/schema.ts'
import { isLocale, type Locale, localeTable } from '#lib/i18n/locales.ts'

const Said = createContext('')
const Say = createContext<(title: string) => void>(() => {})

/** The page of an open text: its heading says the title that is typed further down. */
export function TitledDesk({ children }: { children: ReactNode }) {
  const [title, setTitle] = useState('')
  return <Say value={setTitle}><Said value={title}><div className="desk">{children}</div></Said></Say>
}

export const useSayTitle = () => useContext(Say)

type Props = { locale: Locale; name: DeskName; isTitled: boolean; isUntitled: boolean; href: string }

/** What is open, by the title that is typed where its title is its name; else by its name, with the language of that where it is another. */
export function TextTitle({ locale, name, isTitled, isUntitled, href }: Props) {
  const typed = useContext(Said).trim()
  const { text, lang } = typed && isTitled ? { text: typed, lang: locale } : name
  return (
    <>
      <a href={href} lang={lang}>{text}</a>
      {lang !== locale && !isUntitled && isLocale(lang) && <> <small lang={lang}>({localeTable[lang].name})</small></>}
    </>
  )
}
