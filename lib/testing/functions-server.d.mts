import type { S3Server } from './s3-server.mjs'

/** Times in milliseconds, sizes in bytes. */
export type Figures = { importing: number; cold: number; warm: number; zipped: number; unzipped: number }

export type FunctionsServer = {
  url: string
  folder: string
  /** In which it keeps its files */
  bucket: S3Server
  figures: Figures
  another: (different: Record<string, string>) => Promise<string>
  stop: () => Promise<void>
}

export function startFunctionsServer(): Promise<FunctionsServer | undefined>
