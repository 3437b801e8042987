import { absoluteUrl } from '#lib/seo/metadata.ts'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  const lines = ['User-agent: *', 'Disallow: /admin', 'Allow: /', '', `Sitemap: ${absoluteUrl('/sitemap.xml')}`, '']
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' } })
}
