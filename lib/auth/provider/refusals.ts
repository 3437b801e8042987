/** Why nobody comes in by a provider; words are in messages (`form.issues`). */
export const providerRefusals = ['provider-unknown', 'provider-over', 'provider-cancelled', 'provider-away'] as const

export type ProviderRefusal = (typeof providerRefusals)[number]
