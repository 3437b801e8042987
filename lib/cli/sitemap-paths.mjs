/**
 * Every public address of a portal, as it lists them itself, whether in one file or in parts.
 * @param {(path: string) => Promise<string>} read gives the text at a path of that portal
 * @returns {Promise<string[]>} paths, without the portal's origin
 */
export async function sitemapPaths(read, path = '/sitemap.xml') {
  const xml = await read(path)
  const places = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place]) => new URL(place.replaceAll('&amp;', '&')))
  if (!xml.includes('<sitemapindex')) return places.map(({ pathname }) => pathname)
  return (await Promise.all(places.map(({ pathname, search }) => sitemapPaths(read, pathname + search)))).flat()
}
