import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

export const newPreviewToken = () => randomBytes(32).toString('base64url')

/** As what a token is kept: who reads the database cannot open a preview with it. */
export const hashOfToken = (token: string) => createHash('sha256').update(token).digest('hex')
