export function sitemapPaths(read: (path: string) => Promise<string>, path?: string): Promise<string[]>
