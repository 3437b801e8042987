export function makeIcons(): Promise<Record<string, Buffer>>
