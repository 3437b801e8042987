import { z } from 'zod'
import { defineDownload } from '#lib/actions/define-download.ts'
import { may } from '#lib/auth/roles.ts'
import { now } from '#lib/clock.ts'
import { exported, exportFormats, formats } from '#lib/content/desk/audit/export.ts'
import { streamAudit } from '#lib/content/desk/audit/queries.ts'
import { auditFilters } from '#lib/content/desk/audit/schema.ts'
import { dayInRome } from '#lib/dates/day-in-rome.ts'

export const dynamic = 'force-dynamic'

const input = auditFilters.extend({ format: z.enum(exportFormats) })

/** The rows of the log that the filters mean, as a file. */
export const GET = defineDownload('audit.export', 'audit:see-records', input, (actor, { format, ...filters }) => ({
  name: `kakehashi-audit-${dayInRome(now())}.${format}`,
  type: formats[format].type,
  body: exported(streamAudit(filters, may(actor, 'audit:see') ? 'all' : 'records'), format),
}))
