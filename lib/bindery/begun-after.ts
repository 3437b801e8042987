/**
 * Work that many ask for: whoever asks waits for a run that began after they asked, and all who wait together share it. One
 * that was under way already may have looked before what they want seen was there.
 */
export function begunAfter(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  return async () => {
    if (running) await running
    running ??= work().catch(() => {}).finally(() => (running = null))
    return running
  }
}
