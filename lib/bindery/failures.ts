/** The inner page could not be drawn: it answered with an error, not in time, or not at all. */
export class DrawingFailed extends Error {
  override name = 'DrawingFailed'
}

/** More readers wait for pages to be drawn than this process can serve. */
export class TooBusy extends Error {
  override name = 'TooBusy'
}

/** The database does not answer, so nothing can be said of what is not kept. */
export class DatabaseAway extends Error {
  override name = 'DatabaseAway'
}
