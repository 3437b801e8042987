import { notFound } from 'next/navigation'
import { noteWithoutLanguage } from '../../elsewhere.ts'

/** Where the proxy sends every address that begins with no language of the portal. */
export default function MissingWithoutLanguage(): never {
  noteWithoutLanguage()
  notFound()
}
