type EndToEndServer = { url: string; folder: string; log: string; stop: () => Promise<void> }

export function startEndToEndServer(arrangement?: 'scenario' | number, settings?: Record<string, string>): Promise<EndToEndServer>
