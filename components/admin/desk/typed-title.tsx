'use client'
import { createContext, type ReactNode, useContext, useState } from 'react'
import type { DeskName } from '#lib/content/desk/schema.ts'
import { isLocale, type Locale, localeTable } from '#lib/i18n/locales.ts'

const Said = createContext('')
const Say = createContext<(title: string) => void>(() => {})
const SavedOver = createContext<number | null>(null)
const SaySaved = createContext<(version: number) => void>(() => {})

/** The page of an open text: its heading says the title that is typed further down, and follows its saves. */
export function TitledDesk({ children }: { children: ReactNode }) {
  const [title, setTitle] = useState('')
  const [savedOver, setSavedOver] = useState<number | null>(null)
  return (
    <Say value={setTitle}><Said value={title}><SaySaved value={setSavedOver}><SavedOver value={savedOver}>
      <div className="desk">{children}</div>
    </SavedOver></SaySaved></Said></Say>
  )
}

export const useSayTitle = () => useContext(Say)

/** Tells that something was saved over the version that was opened. */
export const useSaySaved = () => useContext(SaySaved)

type Since = { /** The version that was drawn */ version: number; before?: ReactNode; children: ReactNode }

/** What is so once something was saved since the page was drawn; `before` until then. */
export function SinceSaved({ version, before = null, children }: Since) {
  return useContext(SavedOver) === version ? children : before
}

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
