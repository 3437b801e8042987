export function startEndToEndServer(): Promise<{ url: string; stop: () => Promise<void> }>
