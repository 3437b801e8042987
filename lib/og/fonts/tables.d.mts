export function tablesOf(font: Buffer): Map<string, Buffer>
export function glyphsOf(font: Buffer): Map<number, number>
export function measuresOf(font: Buffer): { ascent: number; descent: number; advance: (glyph: number) => number }
