export function startEndToEndServer(arrangement?: 'scenario' | number): Promise<{ url: string; folder: string; stop: () => Promise<void> }>
