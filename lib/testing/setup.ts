import { afterAll, vi } from 'vitest'
import { setClock } from '#lib/clock.ts'

// What every file of tests begins with. One process runs many of them: whatever one leaves turned is turned back. Those that
// put something in the place of another module run apart (vitest.config.ts).

// A password of the real cost takes up to a second of a core, and hundreds of tests sign somebody in. What is about the
// cost itself takes it back: vi.unmock('#lib/auth/password-cost.ts').
vi.mock('#lib/auth/password-cost.ts', () => ({ passwordCost: 10 }))

// The request that an action believes to answer.
vi.mock('next/headers', () => import('#lib/testing/request.ts'))

afterAll(() => {
  setClock(null)
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})
