import 'server-only'
import { createHash, createHmac } from 'node:crypto'
import { keyFor } from './sealed.ts'

/**
 * The token of a link that is sent by mail: 256 bits that follow from a thing and its version, for whoever has the secret
 * of this installation. So it is stored nowhere, also where a message is sent again; the database has its hash.
 */
export const linkToken = (purpose: string, id: string, version: number): string =>
  createHmac('sha256', keyFor(`link ${purpose}`)).update(`${id} ${version}`).digest('hex')

/** As what a token is kept: who reads the database opens nothing with it. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')
