// A server that cannot be reached is the operator's to mend: the driver's error, deep inside others,
// becomes a sentence. It never repeats the address, which holds a password.

const sentences: Record<string, string> = {
  ECONNREFUSED: 'nothing listens at its host and port',
  ENOTFOUND: 'its host name is not known',
  EAI_AGAIN: 'its host name cannot be looked up at the moment',
  ETIMEDOUT: 'it does not answer',
  EHOSTUNREACH: 'no network leads to its host',
  ENETUNREACH: 'no network leads to its host',
  ECONNRESET: 'it closed the connection',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted here',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted here',
  '28P01': 'it refuses the password',
  '28000': 'it refuses the user',
  '3D000': 'it has no database of that name',
  '42501': 'the user may not do that',
  '53300': 'it has no connection left',
  '57P03': 'it is starting up',
}

const filesystem: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a file lies in its place',
}

/** The sentence for a database that cannot be reached or a folder that cannot be written, if it is that. */
export function connectionFailure(error: unknown): string | undefined {
  const server = (problem: string) => `The PostgreSQL server of DATABASE_URL cannot be used: ${problem}.`
  for (const { code, path } of causes(error)) {
    if (sentences[code]) return server(sentences[code])
    if (filesystem[code]) return `The data folder cannot be used: ${filesystem[code]}${path ? ` (${path})` : ''}. DATA_DIR chooses another.`
  }
  return withoutCode.test(String(error)) ? server('it does not answer') : undefined
}

/** The driver's own words where it gives no code: it waited in vain, or was hung up on. */
const withoutCode = /Connection terminated|timeout exceeded when trying to connect/

type Cause = { code: string; path?: string }

function causes(error: unknown, depth = 0): Cause[] {
  if (typeof error !== 'object' || error === null || depth > 5) return []
  const fields = error as Record<string, unknown>
  const own = [fields.code, fields.originalCode].filter((code) => typeof code === 'string')
  const path = typeof fields.path === 'string' ? fields.path : undefined
  const inner = [fields.cause, fields.driverAdapterError, ...(Array.isArray(fields.errors) ? fields.errors : [])]
  return [...own.map((code) => ({ code, path })), ...inner.flatMap((cause) => causes(cause, depth + 1))]
}
