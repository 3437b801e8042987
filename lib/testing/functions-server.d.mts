export type Figures = { importing: number; cold: number; warm: number; zipped: number; unzipped: number }

export function startFunctionsServer(): Promise<{ url: string; folder: string; figures: Figures; stop: () => Promise<void> } | undefined>
