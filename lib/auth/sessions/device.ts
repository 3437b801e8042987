/** Names by which people know their browsers and systems; what comes first decides, since most claim to be others too. */
const browsers = [['Edg', 'Edge'], ['OPR', 'Opera'], ['Firefox', 'Firefox'], ['Chrome', 'Chrome'], ['Safari', 'Safari']] as const
const systems = [['Android', 'Android'], ['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Windows', 'Windows'], ['Mac OS X', 'macOS'], ['CrOS', 'ChromeOS'], ['Linux', 'Linux']] as const

const named = (list: readonly (readonly [string, string])[], text: string) => list.find(([sign]) => text.includes(sign))?.[1]

/** A device as its owner would call it, `Firefox, Windows`; null where nothing is known of it. */
export function deviceOf(userAgent: string | null): string | null {
  if (!userAgent) return null
  return [named(browsers, userAgent), named(systems, userAgent)].filter(Boolean).join(', ') || null
}
