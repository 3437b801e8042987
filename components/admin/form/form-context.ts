'use client'
import { createContext } from 'react'
import type { Issue } from '#lib/content/refused.ts'
import type { FormWords } from './sentence.ts'

/**
 * What a field must know of the form around it: what was typed before it was refused, what is said of it, and with what the
 * ids of its fields begin, so that several forms of a page can have fields of one name.
 */
export type FormKnowledge = { typed: Record<string, string>; issues: Issue[]; words: FormWords | null; prefix: string }

export const usualPrefix = 'field'

export const FormContext = createContext<FormKnowledge>({ typed: {}, issues: [], words: null, prefix: usualPrefix })
