type Read = (path: string) => Promise<string>

export function sitemapText(read: Read, path?: string): Promise<string>
export function sitemapPaths(read: Read): Promise<string[]>
