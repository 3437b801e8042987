import type { FormState } from '#lib/actions/define.ts'
import { type Differing, differingFields, type Values } from '#lib/content/differing.ts'
import type { StandsNow } from '#lib/content/too-late.ts'

/** What stands there now, where a form was refused because somebody else was first and the server says what they left. */
export function standsNow(state: FormState): StandsNow | null {
  const detail = state?.outcome.code === 'stale' ? (state.outcome.detail as Partial<StandsNow> | null) : null
  return detail?.values ? (detail as StandsNow) : null
}

/** Fields of a refused form that must be chosen again; `begun`: with what it began. */
export function differingIn(state: FormState, begun: Values | null): Record<string, Differing> {
  const now = standsNow(state)
  return now && state ? differingFields(begun, state.typed, now.values) : {}
}

/** What a form holds, by the names under which its action knows the fields (lib/actions/define.ts). */
export function valuesOf(form: HTMLFormElement): Values {
  const values: Values = {}
  for (const [key, value] of new FormData(form)) {
    const name = key.replace(/\[\]$/, '')
    if (typeof value === 'string') values[name] = key.endsWith('[]') && values[name] !== undefined ? `${values[name]},${value}` : value
  }
  return values
}

/** The words that stand at each field, for whoever is led to it. */
export function labelsOf(form: HTMLFormElement, names: string[]): Record<string, string> {
  const labelOf = (name: string) => {
    const field = [...form.elements].find((one) => 'name' in one && [name, `${name}[]`].includes(String(one.name)))
    const own = field && 'labels' in field ? (field.labels as NodeListOf<HTMLLabelElement> | null)?.[0] : undefined
    return (own ?? field?.closest('fieldset')?.querySelector('legend'))?.textContent?.trim() ?? name
  }
  return Object.fromEntries(names.map((name) => [name, labelOf(name)]))
}
