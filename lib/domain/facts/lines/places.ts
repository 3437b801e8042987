import type { ListFact, Texts } from '../schema.ts'

/** The lines among which one that says this has its place: all of the list, or those of the same stop. */
export const peersOf = <Line extends { texts: Texts }>({ lines: { within } }: ListFact, lines: Line[], texts: Texts): Line[] =>
  within ? lines.filter((line) => line.texts[within] === texts[within]) : lines
