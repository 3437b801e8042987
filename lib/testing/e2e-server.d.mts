import type { DatabaseGate } from './database-gate.mjs'

export function startEndToEndServer(arrangement?: 'scenario' | number): Promise<{ url: string; folder: string; stop: () => Promise<void> }>

export type GatedServer = {
  url: string
  folder: string
  gate: DatabaseGate
  /** The database without the gate */
  databaseUrl: string
  begin(): Promise<void>
  end(): Promise<void>
  kill(): Promise<void>
  stop(): Promise<void>
}
export function startGatedServer(log: string): Promise<GatedServer | undefined>
