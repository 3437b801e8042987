import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Autosave, type SaveReply, type SaveState } from './autosave.ts'

type Sent = { words: string; version: number; sequence: number; answer(reply: SaveReply): void; fail(): void }

function arrange(version = 3) {
  const sent: Sent[] = []
  const states: SaveState[] = []
  const copy = { kept: null as string | null }
  const autosave = new Autosave<string>({
    version, rest: 1_000, again: 5_000,
    send: (words, at, sequence) => new Promise((resolve, reject) => sent.push({ words, version: at, sequence, answer: resolve, fail: () => reject(new Error('away')) })),
    copy: { put: (words) => { copy.kept = words }, clear: () => { copy.kept = null } },
    onState: (state) => states.push(state),
  })
  const last = () => states.at(-1)
  return { autosave, sent, copy, last }
}

const saved = (version: number, isSuperseded = false): SaveReply => ({ ok: true, value: { version, savedAt: '2026-11-25T10:00:00Z', isSuperseded, issues: [], address: null } })

describe('autosave', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const pass = (time: number) => vi.advanceTimersByTimeAsync(time)

  test('waits until the person rests, then sends the newest words once', async () => {
    const { autosave, sent, copy, last } = arrange()
    autosave.change('a')
    await pass(600)
    autosave.change('ab')
    await pass(600)
    expect(sent).toEqual([])
    expect(copy.kept).toBe('ab')
    await pass(400)
    expect(sent).toMatchObject([{ words: 'ab', version: 3, sequence: 1 }])
    sent[0]?.answer(saved(4))
    await pass(0)
    expect(last()).toEqual({ kind: 'saved', at: '2026-11-25T10:00:00Z', issues: [], address: null })
    expect([copy.kept, autosave.version, autosave.isClean]).toEqual([null, 4, true])
  })

  test('one at a time: what is typed meanwhile follows, from the new version, and stays copied until then', async () => {
    const { autosave, sent, copy } = arrange()
    autosave.change('a')
    await pass(1_000)
    autosave.change('ab')
    await pass(5_000)
    expect(sent).toHaveLength(1)
    sent[0]?.answer(saved(4))
    await pass(0)
    expect(copy.kept).toBe('ab')
    await pass(1_000)
    expect(sent[1]).toMatchObject({ words: 'ab', version: 4, sequence: 2 })
  })

  test('nobody answers: it says so, keeps the copy and tries again with a higher number', async () => {
    const { autosave, sent, copy, last } = arrange()
    autosave.change('a')
    await pass(1_000)
    sent[0]?.fail()
    await pass(0)
    expect(last()).toEqual({ kind: 'offline' })
    expect([copy.kept, autosave.isClean]).toEqual(['a', false])
    await pass(5_000)
    expect(sent[1]).toMatchObject({ words: 'a', version: 3, sequence: 2 })
    sent[1]?.answer({ ok: false, code: 'away', detail: null })
    await pass(5_000)
    expect(sent[2]).toMatchObject({ words: 'a', sequence: 3 })
    sent[2]?.answer(saved(4))
    await pass(0)
    expect(last()).toMatchObject({ kind: 'saved' })
  })

  test('a conflict stops it, with both versions at hand; the person goes on with theirs or with the other', async () => {
    const { autosave, sent, copy, last } = arrange()
    autosave.change('mine')
    await pass(1_000)
    sent[0]?.answer({ ok: false, code: 'stale', detail: { version: 9 } })
    await pass(0)
    expect(last()).toEqual({ kind: 'conflict', other: { version: 9 }, sent: 'mine' })
    autosave.change('mine, and more')
    await pass(9_000)
    expect(sent).toHaveLength(1)
    expect(copy.kept).toBe('mine, and more')
    autosave.goOnFrom(9, 'mine, and more')
    await pass(1_000)
    expect(sent[1]).toMatchObject({ words: 'mine, and more', version: 9 })
    sent[1]?.answer({ ok: false, code: 'stale', detail: { version: 10 } })
    await pass(0)
    autosave.goOnFrom(10, null)
    expect([last(), copy.kept]).toEqual([{ kind: 'clean' }, null])
  })

  test('refused for good, it says why and loses nothing', async () => {
    const { autosave, sent, copy, last } = arrange()
    autosave.change('a')
    await pass(1_000)
    sent[0]?.answer({ ok: false, code: 'signed-out', detail: null })
    await pass(9_000)
    expect(last()).toEqual({ kind: 'refused', code: 'signed-out' })
    expect([sent.length, copy.kept]).toEqual([1, 'a'])
  })

  test('before publishing all of it is sent, and whether it was is told', async () => {
    const { autosave, sent } = arrange()
    autosave.change('a')
    const flushed = autosave.flush()
    await pass(0)
    sent[0]?.answer(saved(4))
    expect(await flushed).toBe(true)
    autosave.change('b')
    const again = autosave.flush()
    await pass(0)
    sent[1]?.answer({ ok: false, code: 'stale', detail: null })
    expect(await again).toBe(false)
  })
})
