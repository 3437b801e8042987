import { type BoundDocument, bindDocument } from './document.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { codePlace } from './trouble-code.ts'

// These words depend on nothing: not on the messages, not on the application that could not draw its own page.
const words: Record<Locale, { title: string; sentence: string; home: string }> = {
  it: { title: 'Qualcosa non ha funzionato', sentence: 'Non è stato possibile preparare la pagina. Di solito basta riprovare tra poco.', home: 'Inizio' },
  en: { title: 'Something went wrong', sentence: 'The page could not be prepared. Trying again in a moment usually helps.', home: 'Home' },
  ja: { title: 'ページを表示できませんでした', sentence: '問題が発生しました。しばらくしてから、もう一度お試しください。', home: 'ホーム' },
}

/** A page of an error for when not even the designed one can be drawn. */
export function lastResort(status: 500 | 503, locale: Locale): Promise<BoundDocument> {
  const { title, sentence, home } = words[locale]
  const html = `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title} – Kakehashi</title></head><body><main><h1>${title}</h1><p>${sentence}</p><p>${codePlace}</p><p><a href="/${locale}">${home}</a></p></main></body></html>`
  const head = { status, contentType: 'text/html; charset=utf-8', language: locale, link: null, tags: [], drawnAt: 0, expiresAt: null, maxAge: 0 }
  return bindDocument({ ...head, body: Buffer.from(html) })
}
