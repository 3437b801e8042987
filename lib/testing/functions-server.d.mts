/** Times in milliseconds, sizes in bytes. */
export type Figures = { importing: number; cold: number; warm: number; zipped: number; unzipped: number }

export type FunctionsServer = {
  url: string
  folder: string
  figures: Figures
  another: (different: Record<string, string>) => Promise<string>
  stop: () => Promise<void>
}

export function startFunctionsServer(): Promise<FunctionsServer | undefined>
