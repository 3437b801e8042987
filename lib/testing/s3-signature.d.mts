export function sha256(bytes: Uint8Array | string): string

export function signatureOf(request: {
  method: string
  target: string
  headers: Record<string, string>
  signedHeaders: string[]
  secret: string
  scope: { day: string; region: string; service: string }
}): string
