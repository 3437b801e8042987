import { reportFields, trapField } from '#lib/barriers/schema.ts'
import type { SearchParams } from '#lib/content/filters.ts'
import type { ReportFault } from './report-form.tsx'

const codes: ReportFault['code'][] = ['text-missing', 'too-long', 'page-elsewhere', 'email-invalid', 'leave-empty', 'not-understood']
const fields: ReportFault['field'][] = [...reportFields, trapField]

const all = (given: string | string[] | undefined) => (Array.isArray(given) ? given : given === undefined ? [] : [given])

/** The faults that the route names, each as `field:code`; of a field that has two the first. */
export function faultsOf(given: string | string[] | undefined): ReportFault[] {
  const named = all(given).map((one) => one.split(':'))
  return fields.flatMap((field) => {
    const [, code] = named.find(([name]) => name === field) ?? []
    return code === undefined ? [] : [{ field, code: codes.find((one) => one === code) ?? 'not-understood' }]
  })
}

const reasons = ['invalid', 'foreign', 'too-many', 'away', 'trouble'] as const

/** Why the report was not taken in, in the terms of the messages. */
export function reasonOf({ code, minutes, trouble }: SearchParams) {
  return { reason: reasons.find((one) => one === code) ?? 'trouble', minutes: Number(minutes ?? 0), trouble: typeof trouble === 'string' ? trouble : null }
}
