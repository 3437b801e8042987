import { z } from 'zod'
import { recordId } from '#lib/content/body.ts'
import { longest, shortText, ticked, version } from '#lib/content/drafts/schema.ts'
import { flag } from '#lib/content/publishing/schema.ts'
import { momentFields, readMoment } from '#lib/content/schedule/moment-input.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'

const note = shortText(longest.changeNote).optional().default('')

/** The fields of one language in a form that is about several. */
export const languageField = (lang: Locale) => `language-${lang}` as const
export const versionField = (lang: Locale) => `version-${lang}` as const
export const noteField = (lang: Locale) => `note-${lang}` as const

const fieldsOf = <N extends string, S extends z.ZodType>(name: (lang: Locale) => N, schema: S) => Object.fromEntries(locales.map((lang) => [name(lang), schema])) as Record<N, S>

const perLanguage = { ...fieldsOf(languageField, ticked), ...fieldsOf(versionField, version.optional().default(0)), ...fieldsOf(noteField, note) }

/** Some languages of a record, now or at a moment: all of them or none. */
export const releaseInput = z
  .object({ recordId, isMinor: flag, when: z.enum(['now', 'later']), ...momentFields, ...perLanguage })
  .transform((given, context) => {
    const { recordId: id, isMinor, when } = given
    const texts = locales.filter((lang) => given[languageField(lang)]).map((lang) => ({ locale: lang, version: given[versionField(lang)], changeNote: given[noteField(lang)] }))
    if (!texts.length) context.addIssue({ code: 'custom', path: [languageField(locales[0])], message: 'languages-missing' })
    const at = when === 'later' ? readMoment(given, context) : null
    return texts.length && (at || when === 'now') ? { recordId: id, isMinor, at, texts } : z.NEVER
  })

export type Released = { recordId: string; locales: Locale[]; scheduleId: string | null }
