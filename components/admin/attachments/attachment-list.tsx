import type { ReactNode } from 'react'
import { aboutWord } from '#components/site/attachments.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { attachmentDeskPath } from '#lib/media/attachments/file.ts'
import type { Attachment } from '#lib/media/attachments/schema.ts'

type Props<T extends Attachment> = { items: T[]; language: Locale; more?: (item: T) => ReactNode }

/** Attachments by their titles, each leading to its page; `more` is said after what each is. */
export function AttachmentList<T extends Attachment>({ items, language, more }: Props<T>) {
  return (
    <ul className="attachments">
      {items.map((one) => (
        <li key={one.id}><a href={attachmentDeskPath(one.id)} lang={one.lang}>{one.title}</a> <small>{aboutWord(one, language)}{more && <> · {more(one)}</>}</small></li>
      ))}
    </ul>
  )
}
