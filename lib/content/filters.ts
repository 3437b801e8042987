import type { z } from 'zod'

export type SearchParams = Record<string, string | string[] | undefined>

/** Text that PostgreSQL would refuse (NUL) or that is no text at all (a lone half of a pair) never reaches a query. */
function clean(value: string): string {
  return value.replace(/\u0000/g, '').toWellFormed()
}

/**
 * Reads filters from an address, field by field: what is wrong or unknown is left out and named, so that the page can
 * say so and show the rest. Empty fields of a form are no filters; of a repeated one the first counts.
 */
export function readFilters<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  params: SearchParams,
): { filters: z.infer<z.ZodObject<Shape>>; refused: string[] } {
  const filters: Record<string, unknown> = {}
  const refused: string[] = []
  for (const [name, field] of Object.entries(schema.shape)) {
    const given = params[name]
    const value = clean((Array.isArray(given) ? given[0] : given) ?? '')
    if (value.trim() === '') continue
    const parsed = (field as z.ZodType).safeParse(value)
    if (parsed.success) filters[name] = parsed.data
    else refused.push(name)
  }
  return { filters: filters as z.infer<z.ZodObject<Shape>>, refused }
}
