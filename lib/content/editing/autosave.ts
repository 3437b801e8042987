import type { NextAddress } from '#lib/content/addresses/schema.ts'
import type { SaveConflict, Saved } from '#lib/content/drafts/schema.ts'
import type { Issue } from '#lib/content/refused.ts'

/** What an open editor tells its person about saving. */
export type SaveState =
  | { kind: 'clean' }
  /** Typed, and not yet sent */
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string; issues: Issue[]; address: NextAddress | null }
  /** Nobody answers; it is tried again by itself */
  | { kind: 'offline' }
  /** Somebody else saved meanwhile than what was `sent`: nothing more is sent until the person has decided; null where nothing is left */
  | { kind: 'conflict'; other: SaveConflict | null; sent: unknown }
  /** Refused for another reason, by its code */
  | { kind: 'refused'; code: string }

export type SaveReply =
  | { ok: true; value: Saved }
  | { ok: false; code: string; detail: unknown }

/** A copy of what is not acknowledged yet, where a closed tab does not reach it. */
export type LocalCopy<W> = { put(words: W): void; clear(): void }

type Options<W> = {
  /** The version of the document that was opened */
  version: number
  /** Resolves with the server's answer, rejects when there was none */
  send(words: W, version: number, sequence: number): Promise<SaveReply>
  copy: LocalCopy<W>
  onState(state: SaveState): void
  /** Milliseconds without a change before it is sent */
  rest?: number
  /** Milliseconds before it is tried again when nobody answered */
  again?: number
}

/**
 * Saves what is typed: when the person rests, one save at a time, the newest words last, each with a higher number than the
 * one before (hardening.md 2.2). A reply that was lost is no conflict with oneself: the number says whose save it was.
 */
export class Autosave<W> {
  #version: number
  #sequence = 0
  #words: W | null = null
  #flight: Promise<void> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #stopped = false
  readonly #options: Options<W>

  constructor(options: Options<W>) {
    this.#options = options
    this.#version = options.version
  }

  /** The version that the server last told of. */
  get version(): number {
    return this.#version
  }

  /** Whether everything that was typed is acknowledged. */
  get isClean(): boolean {
    return this.#words === null && this.#flight === null
  }

  /** Takes new words; they are sent when nothing changes for a while. */
  change(words: W): void {
    this.#words = words
    this.#options.copy.put(words)
    if (this.#stopped) return
    if (!this.#flight) this.#options.onState({ kind: 'unsaved' })
    this.#plan(this.#options.rest ?? 1_200)
  }

  /** Sends at once what is not sent yet; resolves with whether all of it is acknowledged. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    while (this.#flight) await this.#flight
    if (this.#words !== null && !this.#stopped) await this.#save()
    return this.isClean
  }

  /** After a conflict: goes on from the version that the person has seen; `words` are then saved over it. */
  goOnFrom(version: number, words: W | null): void {
    this.#version = version
    this.#stopped = false
    this.#words = null
    if (words) this.change(words)
    else {
      this.#options.copy.clear()
      this.#options.onState({ kind: 'clean' })
    }
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  #plan(time: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), time)
  }

  async #save(): Promise<void> {
    const words = this.#words as W
    this.#words = null
    this.#options.onState({ kind: 'saving' })
    this.#flight = this.#options
      .send(words, this.#version, ++this.#sequence)
      .then((reply) => this.#take(reply, words), () => this.#wait(words))
      .finally(() => (this.#flight = null))
    await this.#flight
  }

  #take(reply: SaveReply, words: W): void {
    if (!reply.ok) {
      // The words stay in the local copy, and here, until somebody decides.
      this.#words ??= words
      if (reply.code === 'away' || reply.code === 'trouble') return this.#wait(words)
      this.stop()
      return this.#options.onState(reply.code === 'stale' ? { kind: 'conflict', other: reply.detail as SaveConflict | null, sent: words } : { kind: 'refused', code: reply.code })
    }
    this.#version = reply.value.version
    if (this.#words !== null) return this.#plan(this.#options.rest ?? 1_200)
    this.#options.copy.clear()
    this.#options.onState({ kind: 'saved', at: reply.value.savedAt, issues: reply.value.issues, address: reply.value.address })
  }

  #wait(words: W): void {
    this.#words ??= words
    this.#options.onState({ kind: 'offline' })
    this.#plan(this.#options.again ?? 4_000)
  }
}
