import { drawCard } from '#components/og/draw-card.ts'
import { noteName } from '#lib/bindery/bare.ts'
import { recordTag } from '#lib/content/tag-names.ts'
import { isLocale } from '#lib/i18n/locales.ts'
import { cardHash, cardPath, hashInFile } from '#lib/og/address.ts'
import { findCard } from '#lib/og/find-card.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; subject: string; file: string }> }

const missing = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })

/** A preview card. Its address says whose it is; what is on it is what is published now. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale, subject, file } = await params
  const hash = hashInFile(file)
  const content = hash && isLocale(locale) ? await findCard(locale, subject) : null
  if (!content) return missing()
  if (hash !== cardHash(content)) {
    return new Response(null, { status: 302, headers: { Location: cardPath({ subject, content }), 'Cache-Control': 'no-store' } })
  }
  const begun = performance.now()
  const png = await drawCard(content)
  // It must go with the page that it stands for; what is on it, its address says. The time is for the benchmark: readers get a kept card.
  return new Response(png, {
    headers: {
      'Content-Type': 'image/png',
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Server-Timing': `draw;dur=${(performance.now() - begun).toFixed(1)}`,
      [noteName]: recordTag(subject),
    },
  })
}
