/** Where a point comes from, with the address of the data; its words stand in the messages. */
export type PointCredit = { source: 'geonames' | 'istat' | 'municipal' | 'national-land'; href: string }

const credits = {
  geonames: 'https://www.geonames.org/',
  istat: 'https://github.com/openpolis/geojson-italy',
  municipal: 'https://github.com/code4fukui/localgovjp',
  'national-land': 'https://nlftp.mlit.go.jp/ksj/',
} satisfies Record<PointCredit['source'], string>

const credit = (source: PointCredit['source']): PointCredit => ({ source, href: credits[source] })

/** Whom the first content owes a point (facts/README.md, credits); one set by eye owes nobody. */
export function pointCredit(country: string | null, basis: string | null): PointCredit | null {
  if (!basis || basis.startsWith('approximate')) return null
  if (country === 'JP') return credit(basis === 'area centroid' ? 'national-land' : 'municipal')
  return credit(basis === 'area centroid' ? 'istat' : 'geonames')
}

/** What the point is, as a key of the messages; null for a basis that they do not know. */
export function pointBasisKey(basis: string | null) {
  const keys = {
    'area centroid': 'centroid', city: 'centre', town: 'centre', 'city office': 'office', 'ward office': 'office', 'town office': 'office',
    'metropolitan government office': 'office', approximate: 'approximate', 'approximate label point': 'approximate',
  } as const
  return basis !== null && Object.hasOwn(keys, basis) ? keys[basis as keyof typeof keys] : null
}
