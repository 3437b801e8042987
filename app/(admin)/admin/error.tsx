'use client'
import { AdminTrouble } from '#components/admin/shell/admin-trouble.tsx'

export default function AdminError({ error }: { error: Error & { digest?: string } }) {
  return <AdminTrouble code={error.digest} />
}
