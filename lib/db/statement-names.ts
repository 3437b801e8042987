import 'server-only'
import type { SqlQuery } from '@prisma/driver-adapter-utils'

/** Each connection holds a plan for each name until it ends, so there is a bound; what comes later stays unnamed. */
const mostNames = 200

/** Names for prepared statements: the same text, the same name. Only what reads pages is asked often enough to keep. */
export function statementNames(): (query: SqlQuery) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= mostNames || !/^\s*(?:WITH|SELECT)\b/i.test(sql)) return ''
    const name = `k${names.size + 1}`
    names.set(sql, name)
    return name
  }
}
