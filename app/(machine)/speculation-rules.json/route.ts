export const dynamic = 'force-static'

// Pages that a reader is about to open are fetched while the finger is still on the way; nothing runs before it arrives.
const rules = {
  prefetch: [
    {
      source: 'document',
      where: { and: [{ href_matches: '/*' }, { not: { href_matches: ['/admin*', '/id/*', '/api/*', '/*\\?*'] } }] },
      eagerness: 'moderate',
    },
  ],
}

export function GET(): Response {
  return new Response(JSON.stringify(rules), { headers: { 'Content-Type': 'application/speculationrules+json', 'Cache-Control': 'public, max-age=86400' } })
}
