import type { Encoding } from './document.ts'

const preferred: Encoding[] = ['br', 'gzip']

/**
 * The encoding that suits an Accept-Encoding header best (RFC 9110, 12.5.3), among those that a document has.
 * No header means anything goes, yet who says nothing may understand nothing: plain.
 */
export function chosenEncoding(header: string | undefined, has: (encoding: Encoding) => boolean): Encoding {
  if (!header) return 'identity'
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',', 20)) {
    const [name = '', ...parameters] = part.trim().split(';')
    const quality = parameters.map((one) => one.trim()).find((one) => one.startsWith('q='))
    weights.set(name.trim(), quality ? Number(quality.slice(2)) || 0 : 1)
  }
  const weight = (name: string) => weights.get(name) ?? weights.get('*') ?? 0
  const accepted = preferred.filter((encoding) => has(encoding) && weight(encoding) > 0)
  accepted.sort((a, b) => weight(b) - weight(a))
  return accepted[0] ?? 'identity'
}
