import { z } from 'zod'
import { defineReading } from '#lib/actions/define.ts'
import { findToLink } from '#lib/content/desk/queries.ts'
import { defaultLocale, locales } from '#lib/i18n/locales.ts'
import { pageKinds } from '#lib/i18n/paths.ts'

export const dynamic = 'force-dynamic'

const linkable = [...pageKinds, 'person', 'instrument', 'statistic'] as const

const input = z.object({ q: z.string().max(80), kinds: z.string().max(200).optional(), language: z.enum(locales).optional() })

/** Kinds asked for by name, those that exist; all of them where none is asked for. */
const kindsOf = (asked: string | undefined) => linkable.filter((kind) => !asked || asked.split(',').includes(kind))

/** Records to link to, found by any form of their name. */
export const GET = defineReading(input, (actor, { q, kinds, language }) => findToLink(q, kindsOf(kinds), language ?? actor.language ?? defaultLocale))
