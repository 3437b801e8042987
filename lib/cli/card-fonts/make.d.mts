export function makeCardFonts(): Promise<string>
