import { choiceWord } from '#components/site/choice-word.ts'
import { Words } from '#components/site/words.tsx'
import { Section } from '#components/ui/section.tsx'
import { numberFormat } from '#lib/i18n/formatters.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { attachmentPath } from '#lib/media/attachments/file.ts'
import type { Attachment } from '#lib/media/attachments/schema.ts'

/** Bytes as readers know them, to a tenth of a megabyte. */
export function sizeWord(bytes: number, locale: Locale): string {
  const t = translator(locale, 'attachments')
  const format = (value: number) => numberFormat(locale).format(value)
  return bytes < 950_000 ? t('kilobytes', { size: format(Math.max(1, Math.round(bytes / 1_000))) }) : t('megabytes', { size: format(Math.round(bytes / 100_000) / 10) })
}

/** What awaits whoever follows the link: in which language, of which type, how large (WCAG 2.4.4). */
export const aboutWord = ({ lang, size }: Pick<Attachment, 'lang' | 'size'>, locale: Locale): string =>
  translator(locale, 'attachments')('about', { language: choiceWord('language', lang, locale), size: sizeWord(size, locale) })

/** What a record carries: files as somebody outside made them, each under the title that it bears. */
export function Attachments({ attachments, locale }: { attachments: Attachment[]; locale: Locale }) {
  if (!attachments.length) return null
  const t = translator(locale, 'attachments')
  const terms = translator(locale, 'picture.licences')
  return (
    <Section title={t('title')} id="documents">
      <ul>
        {attachments.map((one) => (
          <li key={one.id}>
            <a href={attachmentPath(one.id)} type="application/pdf"><span lang={one.lang === locale ? undefined : one.lang}>{one.title}</span> <small>({aboutWord(one, locale)})</small></a>{' '}
            <small><Words text={t('credit', { credit: one.credit, licence: terms(one.licence) })} locale={locale} /></small>
          </li>
        ))}
      </ul>
    </Section>
  )
}
