/** What a machine found on one page. */
export type LookedAt = {
  path: string
  title: string
  lang: string
  /** Rules that were broken, with the elements that break them */
  violations: { rule: string; criteria: string[]; elements: string[] }[]
  /** Rules whose result a person must judge */
  unsure: { rule: string; criteria: string[] }[]
  /** Criteria of the rules that were run and found nothing */
  passed: string[]
  /** Wider than 320 CSS pixels on a screen of that width (1.4.10) */
  isWide: boolean
}

/** The success criterion that a tag of an axe rule names: wcag143 is 1.4.3, wcag1410 is 1.4.10. */
export const criterionOf = (tag: string): string | null => {
  const [, principle, guideline, number] = /^wcag(\d)(\d)(\d{1,2})$/.exec(tag) ?? []
  return number ? `${principle}.${guideline}.${number}` : null
}

const byNumber = (a: string, b: string) => {
  const [left, right] = [a, b].map((one) => one.split('.').map(Number)) as [number[], number[]]
  return left.map((part, index) => part - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0
}

export type CriterionResult = { criterion: string; broken: string[]; unsure: string[]; pages: number }

/** Criterion by criterion: on which pages it was broken, on which a person must look, on how many something was tested. */
export function byCriterion(pages: LookedAt[]): CriterionResult[] {
  const broken = (page: LookedAt) => [...page.violations.flatMap(({ criteria }) => criteria), ...(page.isWide ? ['1.4.10'] : [])]
  const unsure = (page: LookedAt) => page.unsure.flatMap(({ criteria }) => criteria)
  const tested = (page: LookedAt) => [...broken(page), ...unsure(page), ...page.passed, '1.4.10']
  const criteria = [...new Set(pages.flatMap(tested))].sort(byNumber)
  const having = (criterion: string, of: (page: LookedAt) => string[]) => pages.filter((page) => of(page).includes(criterion)).map(({ path }) => path)
  return criteria.map((criterion) => ({ criterion, broken: having(criterion, broken), unsure: having(criterion, unsure), pages: having(criterion, tested).length }))
}
