import type { Hash } from 'node:crypto'

export function fingerprint(paths: string[], isCounted?: (file: string) => boolean): Hash
