import { notFound } from 'next/navigation'

/** Where the proxy sends every address that names no page of a language. */
export default function Missing(): never {
  notFound()
}
