/** What every network that shows previews asks for. */
export const cardSize = { width: 1200, height: 630 }
