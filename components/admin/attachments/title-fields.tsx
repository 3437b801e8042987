import { FormField, FormSelect } from '#components/admin/form/form-field.tsx'
import { choiceWord } from '#components/site/choice-word.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { type Attachment, attachmentLanguages } from '#lib/media/attachments/schema.ts'
import { licences } from '#lib/media/schema.ts'

type Props = { known?: Pick<Attachment, 'title' | 'lang' | 'credit' | 'licence'>; language: Locale }

/** What is said of an attachment: its title in its own language, which that is, whose it is and under which terms. */
export function TitleFields({ known, language }: Props) {
  const t = translator(language, 'desk.attachments')
  const terms = translator(language, 'picture.licences')
  return (
    <>
      <FormField name="title" label={t('name')} hint={t('nameHint')} value={known?.title ?? ''} maxLength={200} required {...(known ? { lang: known.lang } : {})} />
      <FormSelect name="lang" label={t('lang')} value={known?.lang ?? language} options={attachmentLanguages.map((value) => ({ value, label: choiceWord('language', value, language) }))} />
      <FormField name="credit" label={t('credit')} value={known?.credit ?? ''} maxLength={200} required />
      <FormSelect name="licence" label={t('licence')} value={known?.licence ?? licences[0]} options={licences.map((value) => ({ value, label: terms(value) }))} />
    </>
  )
}
