import type { Locale } from '#lib/i18n/locales.ts'
import { messagesOf } from '#lib/i18n/messages.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { FormWords } from './sentence.ts'

export function formWords(language: Locale): FormWords {
  const t = translator(language, 'form')
  return {
    refused: t('refused'),
    away: t('away'),
    confirm: { title: t('confirm.title'), text: t('confirm.text'), yes: t('confirm.yes') },
    merge: messagesOf(language).form.merge,
    refusals: messagesOf(language).form.refusals,
    issues: messagesOf(language).form.issues,
  }
}
