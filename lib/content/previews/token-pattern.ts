/** What a link to a draft ends in: 256 bits from the portal's own dice, in characters that an address may hold. */
export const tokenPattern = '[A-Za-z0-9_-]{43}'
