const placesIn = (xml) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place]) => new URL(place.replaceAll('&amp;', '&')))

/**
 * The sitemap of a portal as it stands, all its parts one after the other where it has parts.
 * @param {(path: string) => Promise<string>} read gives the text at a path of that portal
 */
export async function sitemapText(read, path = '/sitemap.xml') {
  const xml = await read(path)
  if (!xml.includes('<sitemapindex')) return xml
  return (await Promise.all(placesIn(xml).map(({ pathname, search }) => sitemapText(read, pathname + search)))).join('\n')
}

/**
 * Every public address of a portal, as its sitemap lists them, in that order.
 * @param {(path: string) => Promise<string>} read gives the text at a path of that portal
 * @returns {Promise<string[]>} paths, without the portal's origin
 */
export const sitemapPaths = async (read) => placesIn(await sitemapText(read)).map(({ pathname }) => pathname)
