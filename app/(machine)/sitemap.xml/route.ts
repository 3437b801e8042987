import { noteName } from '#lib/bindery/bare.ts'
import { readSitemapPart } from '#lib/content/sitemap/queries.ts'
import { addressesTag } from '#lib/content/tag-names.ts'
import { absoluteUrl } from '#lib/seo/metadata.ts'
import { fixedPages, recordsPerPart, sitemapIndexXml, sitemapXml } from '#lib/seo/sitemap.ts'

export const dynamic = 'force-dynamic'

// The bindery keeps it until an address changes.
const headers = { 'Content-Type': 'application/xml; charset=utf-8', [noteName]: addressesTag }

const xml = (body: string) => new Response(body, { headers })

export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('part')
  const part = Number(asked ?? 1)
  if (!Number.isInteger(part) || part < 1) return new Response(null, { status: 404 })
  const { total, items } = await readSitemapPart(part, recordsPerPart)
  if (asked === null && total > recordsPerPart) return xml(sitemapIndexXml(Math.ceil(total / recordsPerPart), absoluteUrl))
  // The first part is there even where nothing is published.
  if (part > 1 && !items.length) return new Response(null, { status: 404 })
  return xml(sitemapXml([...(part === 1 ? fixedPages() : []), ...items.map((item) => item.versions)], absoluteUrl))
}
