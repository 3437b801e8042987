import { type Locale, locales } from '#lib/i18n/locales.ts'
import { messagesOf } from '#lib/i18n/messages.ts'
import type { DeskName } from './schema.ts'

type Titled = { locale: string; draft: { title: string } | null; liveEdition: { title: string } | null }
type Form = { lang: string; form: string }

/** How a record is called on the desk: the reader's name of it, else a title, also of a draft, in whatever language there is one: in the one that is open first. */
export function deskName(id: string, names: Form[], documents: Titled[], language: Locale, open: Locale = language): DeskName {
  const order = [...new Set([open, language, ...locales])]
  const form = order.map((lang) => names.find((one) => one.lang === lang)).find(Boolean) ?? names[0]
  if (form) return { text: form.form, lang: form.lang }
  for (const lang of order) {
    const row = documents.find(({ locale }) => locale === lang)
    const title = row?.draft?.title || row?.liveEdition?.title
    if (title) return { text: title, lang }
  }
  return { text: documents.length > 0 ? messagesOf(language).desk.untitled : id, lang: language }
}
