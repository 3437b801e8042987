import type { ReactNode } from 'react'
import { Picture } from '#components/ui/picture.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Picture as KeptPicture } from '#lib/media/schema.ts'
import { columnPath, contentTypes, pictureTypes, sourceSet } from '#lib/media/variants.ts'

type Props = { picture: KeptPicture; alt: string; caption: ReactNode; locale: Locale }

/** A picture of a text: what is seen in it and its caption are the text's, whose it is holds for all languages. */
export function BodyPicture({ picture: { id, width, height, credit, licence }, alt, caption, locale }: Props) {
  const t = translator(locale, 'picture')
  const sources = pictureTypes.map((type) => ({ type: contentTypes[type], set: sourceSet(id, width, type) }))
  return <Picture sources={sources} src={columnPath(id, width)} width={width} height={height} alt={alt} caption={caption} credit={t('credit', { credit, licence: t(`licences.${licence}`) })} />
}
