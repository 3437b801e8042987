import criteriaTable from './criteria.json'

/**
 * The criteria of JIS X 8341-3:2016 up to level AA, which are those of WCAG 2.0: examined by a machine as far as one can
 * (`tests` names the test, or its file), by people alone, or about something that public pages do not hold. The table
 * on the policy page (prisma/seed/texts/bodies/page-jis.*.md) says the same in three languages; a test compares.
 */
export type Criterion = { criterion: string; level: string; by: string; tests?: string[] }

export const criteria: Criterion[] = criteriaTable
