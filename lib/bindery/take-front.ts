import 'server-only'
import { env } from '#lib/env.ts'
import { shared } from '#lib/shared.ts'
import { followByTheClock } from './bindery.ts'
import { answerAtFront } from './front.ts'

type Front = { answer?: typeof answerAtFront }

/** Makes the bindery of a server that lives on: it follows what is published, and answers before Next (lib/cli/server.mjs). */
export function takeFront(): void {
  if (env().isServerless) return
  followByTheClock()
  if (env().nodeEnv === 'production') shared<Front>('front', () => ({})).answer = answerAtFront
}
