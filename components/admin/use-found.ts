'use client'
import { useEffect, useState } from 'react'

/** Milliseconds without a key before the server is asked. */
const rest = 180

/** What is found under words while they are typed: null before anything was, and while nothing is typed, unless there is something to show then too. An older question never overtakes a newer one. */
export function useFound<T>(words: string, search: (words: string, signal: AbortSignal) => Promise<T[]>, { always = false } = {}): T[] | null {
  const [found, setFound] = useState<T[] | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const wait = setTimeout(() => {
      if (words.trim() || always) search(words, stop.signal).then(setFound, () => {})
      else setFound(null)
    }, rest)
    return () => { clearTimeout(wait); stop.abort() }
  }, [words, search, always])
  return found
}
