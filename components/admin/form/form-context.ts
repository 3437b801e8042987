'use client'
import { createContext } from 'react'
import type { LinkedName } from '#lib/content/desk/schema.ts'
import type { Differing } from '#lib/content/differing.ts'
import type { Issue } from '#lib/content/refused.ts'
import type { FormWords } from './sentence.ts'

/**
 * What a field must know of the form around it: what was typed before it was refused, what is said of it, and with what the
 * ids of its fields begin, so that several forms of a page can have fields of one name.
 */
export type FormKnowledge = {
  typed: Record<string, string>
  issues: Issue[]
  words: FormWords | null
  prefix: string
  /** Fields that somebody else changed meanwhile, and records among what stands in them now */
  differing?: Record<string, Differing>
  named?: LinkedName[]
  /** The version that the person has seen by now, where it is another than that with which the form began */
  version?: string | number | undefined
}

export const usualPrefix = 'field'

export const FormContext = createContext<FormKnowledge>({ typed: {}, issues: [], words: null, prefix: usualPrefix })
