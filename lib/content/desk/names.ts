import { type Locale, locales } from '#lib/i18n/locales.ts'
import { messagesOf } from '#lib/i18n/messages.ts'
import type { DeskName } from './schema.ts'

type Titled = { locale: string; draft: { title: string } | null; liveEdition: { title: string } | null }
type Form = { lang: string; form: string }

/** How a record is called on the desk: the reader's name of it, else a title, also of a draft, in whatever language there is one. */
export function deskName(id: string, names: Form[], documents: Titled[], language: Locale): DeskName {
  const order = [language, ...locales.filter((one) => one !== language)]
  const form = order.map((lang) => names.find((one) => one.lang === lang)).find(Boolean) ?? names[0]
  if (form) return { text: form.form, lang: form.lang }
  for (const lang of order) {
    const row = documents.find(({ locale }) => locale === lang)
    const title = row?.draft?.title || row?.liveEdition?.title
    if (title) return { text: title, lang }
  }
  return { text: documents.length > 0 ? messagesOf(language).desk.untitled : id, lang: language }
}
