import { z } from 'zod'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { readTicket } from './ticket.ts'

/** The days within which whoever is in charge answers; after them Italian law gives another way. */
export const daysToAnswer = 30

/** What a reader may fill in, and how long each may be. */
export const reportLengths = { page: 500, text: 4000, device: 300, email: 200 } as const

export type ReportField = keyof typeof reportLengths

export const reportFields = Object.keys(reportLengths) as ReportField[]

/** A field that people do not see, and programs that fill in every form do. */
export const trapField = 'website'

// PostgreSQL refuses NUL; the other signs without a shape say nothing.
const tidy = (text: string) => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '').replace(/\r\n?/g, '\n').toWellFormed().trim()

const words = (most: number) => z.string().optional().transform((text) => tidy(text ?? '')).pipe(z.string().max(most, 'too-long'))

/** The path of a page of this portal, whether its path or its whole address was given; null: another place. */
export function pathOfPage(text: string, siteUrl: string): string | null {
  if (!/^(\/|https?:\/\/)/i.test(text) || !URL.canParse(text, siteUrl)) return null
  const { origin, pathname, search } = new URL(text, siteUrl)
  return origin === new URL(siteUrl).origin ? pathname + search : null
}

/** What a report brings, for a portal at an address. */
export const reportInput = (siteUrl: string) =>
  z.object({
    locale: z.enum(locales),
    page: words(reportLengths.page).transform((text, context) => {
      const path = text && pathOfPage(text, siteUrl)
      if (path !== null) return path
      context.addIssue({ code: 'custom', message: 'page-elsewhere' })
      return z.NEVER
    }),
    text: words(reportLengths.text).pipe(z.string().min(1, 'text-missing')),
    device: words(reportLengths.device),
    email: words(reportLengths.email).pipe(z.union([z.literal(''), z.email('email-invalid')], 'email-invalid')),
    [trapField]: z.string().max(0, 'leave-empty').optional(),
  })

export type ReportInput = z.output<ReturnType<typeof reportInput>>

/** What the address of the form may hold: the page that one comes from, or the number of a report. */
export const reportQuery = z.object({ page: z.string().max(reportLengths.page).optional(), ticket: z.string().transform(readTicket).optional() })

export const reportStates = ['open', 'answered', 'closed'] as const

export type ReportState = (typeof reportStates)[number]

/** What the form of an answer offers at first: whoever opens it is about to answer. */
export const stateToChoose = (state: string): string => (state === 'open' ? 'answered' : state)

const known = { id: z.string().transform((text) => readTicket(text) ?? ''), version: z.coerce.number().int().min(1) }

export const answerInput = z
  .object({ ...known, state: z.enum(reportStates), answer: words(4000) })
  .refine(({ state, answer }) => state === 'open' || answer !== '', { message: 'answer-missing', path: ['answer'] })

export const eraseInput = z.object(known)

/** What became of a report, for whoever holds its number. */
export type Ticket = { id: string; receivedAt: Date; dueAt: Date; state: ReportState; answer: string | null; answeredAt: Date | null }

/** A report as the newsroom reads it; `email` is null for those who do not answer. */
export type Report = Ticket & {
  locale: Locale
  page: string | null
  text: string
  device: string | null
  email: string | null
  hasEmail: boolean
  emailErasedAt: Date | null
  version: number
}

/** Whole days until an answer is due; negative when it is late. */
export const daysLeft = (dueAt: Date, at: Date): number => Math.ceil((dueAt.getTime() - at.getTime()) / 86_400_000)
