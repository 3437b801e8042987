import 'server-only'
import { randomBytes } from 'node:crypto'

export const newPreviewToken = () => randomBytes(32).toString('base64url')
