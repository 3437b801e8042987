import { vi } from 'vitest'

// A password of the real cost takes up to a second of a core, and hundreds of tests sign somebody in. What is about the
// cost itself takes it back: vi.unmock('#lib/auth/password-cost.ts').
vi.mock('#lib/auth/password-cost.ts', () => ({ passwordCost: 10 }))
