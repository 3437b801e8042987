import { noteName } from '#lib/bindery/bare.ts'
import { countSitemapItems, listSitemapItems } from '#lib/content/sitemap/queries.ts'
import { addressesTag } from '#lib/content/tag-names.ts'
import { absoluteUrl } from '#lib/seo/metadata.ts'
import { fixedPages, recordsPerPart, sitemapIndexXml, sitemapXml } from '#lib/seo/sitemap.ts'

export const dynamic = 'force-dynamic'

// The bindery keeps it until an address changes.
const headers = { 'Content-Type': 'application/xml; charset=utf-8', [noteName]: addressesTag }

const xml = (body: string) => new Response(body, { headers })

export async function GET(request: Request): Promise<Response> {
  const parts = Math.max(1, Math.ceil((await countSitemapItems()) / recordsPerPart))
  const asked = new URL(request.url).searchParams.get('part')
  if (parts > 1 && asked === null) return xml(sitemapIndexXml(parts, absoluteUrl))
  const part = asked === null ? 1 : Number(asked)
  if (!Number.isInteger(part) || part < 1 || part > parts) return new Response(null, { status: 404 })
  const items = await listSitemapItems((part - 1) * recordsPerPart, recordsPerPart)
  return xml(sitemapXml([...(part === 1 ? fixedPages() : []), ...items.map((item) => item.versions)], absoluteUrl))
}
