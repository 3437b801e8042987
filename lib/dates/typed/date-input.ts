import { z } from 'zod'
import { typedDate } from './typed-date.ts'

/** A date in a form, as people type it: EDTF when it has been read, empty where it is not known. A year is a year, never its first of January. */
export const dateInput = z.string().trim().max(80).transform((text, context): string => {
  if (text === '') return ''
  const date = typedDate(text)
  if (date !== null) return date
  context.addIssue({ code: 'custom', message: 'date-not-edtf' })
  return z.NEVER
})
