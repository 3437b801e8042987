'use client'
import { createContext } from 'react'
import type { Issue } from '#lib/content/refused.ts'
import type { FormWords } from './sentence.ts'

/** What a field must know of the form around it: what was typed before it was refused, and what is said of it. */
export type FormKnowledge = { typed: Record<string, string>; issues: Issue[]; words: FormWords | null }

export const FormContext = createContext<FormKnowledge>({ typed: {}, issues: [], words: null })
