'use client'
import type { LocalCopy } from '#lib/content/editing/autosave.ts'

/** A copy of what is typed in the browser's own store, until the server has acknowledged it; a browser without one does without. */
export function localCopy<W>(key: string): LocalCopy<W> & { read(): W | null } {
  const attempt = <T>(work: () => T): T | null => {
    try {
      return work()
    } catch {
      return null
    }
  }
  return {
    put: (words) => void attempt(() => localStorage.setItem(key, JSON.stringify(words))),
    clear: () => void attempt(() => localStorage.removeItem(key)),
    read: () => attempt(() => JSON.parse(localStorage.getItem(key) ?? 'null') as W | null),
  }
}
