export type DatabaseGate = {
  url: string
  open(): Promise<void>
  close(): Promise<void>
  slow(delay: number): Promise<void>
  swallow(): Promise<void>
  connections(): number
}
export function openDatabaseGate(address: string): Promise<DatabaseGate>
