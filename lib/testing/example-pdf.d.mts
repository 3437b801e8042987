export function examplePdf(words: string, options?: { version?: string; trailer?: string }): Buffer
