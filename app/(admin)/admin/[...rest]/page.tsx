import { notFound } from 'next/navigation'
import { openAdmin } from '../open-admin.ts'

export default async function UnknownPage() {
  await openAdmin()
  notFound()
}
