import type { DatabaseGate } from './database-gate.mjs'

type EndToEndServer = { url: string; folder: string; log: string; restart: () => Promise<number>; stop: () => Promise<void> }

export function startEndToEndServer(arrangement?: 'scenario' | 'hostile' | number, settings?: Record<string, string>): Promise<EndToEndServer>

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

export const exampleAdministrator: Readonly<Record<string, string>>

export type TwoPortals = { urls: string[]; stop(): Promise<void> }
export function startTwoPortals(): Promise<TwoPortals | undefined>
