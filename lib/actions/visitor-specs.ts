import 'server-only'
import { receiveReport } from '#lib/barriers/commands.ts'
import { reportInput } from '#lib/barriers/schema.ts'
import { env } from '#lib/env.ts'
import type { VisitorSpec } from './perform.ts'

type ReportSpec = VisitorSpec<ReturnType<typeof reportInput>, string>

/** Everything that readers can do: one thing. An office in which many read may report from one network. */
export const reportBarrier = (): ReportSpec => ({ name: 'barrier.report', input: reportInput(env().siteUrl), limit: { most: 20, seconds: 3600 }, command: receiveReport })
