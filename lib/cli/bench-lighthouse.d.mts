/** Scores (performance, accessibility, best practices, search), LCP and TBT in ms, CLS: medians. */
export type Figures = { scores: number[]; lcp: number; tbt: number; cls: number }

/** null where Lighthouse or a browser cannot be had. */
export function lighthouse(url: string, runs?: number): Promise<Figures | null>
