import { locales } from '#lib/i18n/locales.ts'
import { type Section, sectionPath } from '#lib/i18n/paths.ts'

/** Pages of the portal that readers write to, and the route that takes what they send. It has no public address of its own. */
const forms: { section: Section; route: string }[] = [{ section: 'report-a-barrier', route: '/api/barrier-reports' }]

const routes = new Map(forms.flatMap(({ section, route }) => locales.map((locale) => [sectionPath(locale, section), route] as const)))

/** The route that takes a form sent to an address, spelled as the table of paths spells it; null where nothing is sent to. */
export const formRoute = (path: string): string | null => routes.get(path) ?? null

/** Whether a request brings such a form: Next answers it. Everything else that is no reading the bindery refuses. */
export const isForForm = (method: string, path: string): boolean => method === 'POST' && routes.has(path)

/** By these Next would navigate or act in its own manner instead: they mean nothing to a form, whoever sends them. */
export const navigationHeaders = ['next-action', 'rsc', 'next-router-state-tree', 'next-router-prefetch', 'next-router-segment-prefetch', 'next-url'] as const
