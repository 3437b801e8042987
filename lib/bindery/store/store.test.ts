import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { setClock } from '#lib/clock.ts'
import { databaseKinds, emptyTables } from '#lib/testing/database.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'
import { bindDocument, type BoundDocument, plainBody } from '../document.ts'
import { diskStore } from './disk.ts'
import type { DocumentStore } from './store.ts'
import { tableStore } from './table.ts'

const head = { status: 200, language: 'ja', link: null, tags: ['record:takko', 'today'], drawnAt: 1_790_000_000_000, expiresAt: 1_790_000_100_000, maxAge: 0 }
const words = '<!DOCTYPE html><html lang="ja"><p>田子町 – 架け橋 🌉</p></html>'.repeat(50)
const picture = Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256))

const text = (body = words, more: Partial<typeof head> = {}) => bindDocument({ ...head, ...more, contentType: 'text/html; charset=utf-8', body: Buffer.from(body) })
const card = () => bindDocument({ ...head, language: null as never, contentType: 'image/png', maxAge: 31_536_000, body: picture })

/** As plain data: Buffers of different origin compare by their bytes. */
const seen = (document: BoundDocument | null) =>
  document && { head: document.head, bodies: Object.fromEntries(Object.entries(document.bodies).map(([encoding, body]) => [encoding, body.toString('hex')])) }

/** What both stores promise. */
function promises(store: () => DocumentStore, another: () => DocumentStore): void {
  test('nothing is known of what was never written', async () => {
    expect(await store().read('/ja/nothing')).toBeNull()
    expect(await store().read("/ja/'; --/../../x")).toBeNull()
  })

  test('a text comes back as it was, byte for byte, in every encoding', async () => {
    const written = await text()
    await store().write('/ja/territories/takko', written)
    const read = await store().read('/ja/territories/takko')
    expect(Object.keys(read?.bodies ?? {}).sort()).toEqual(['br', 'gzip'])
    expect(seen(read)).toEqual(seen(written))
    expect(read && (await plainBody(read)).toString()).toBe(words)
  })

  test('a picture comes back as it was, plain', async () => {
    const written = await card()
    await store().write('/cards/ja/takko/abc.png', written)
    const read = await store().read('/cards/ja/takko/abc.png')
    expect(read?.bodies.identity?.equals(picture)).toBe(true)
    expect(seen(read)).toEqual(seen(written))
  })

  test('what is written later takes the place of what was there, of a text by a picture too', async () => {
    await store().write('/it', await text('first'))
    const second = await text('second', { drawnAt: head.drawnAt + 1 })
    await store().write('/it', second)
    expect(seen(await store().read('/it'))).toEqual(seen(second))
    const third = await card()
    await store().write('/it', third)
    expect(seen(await store().read('/it'))).toEqual(seen(third))
  })

  test('addresses that differ in a letter are different', async () => {
    await store().write('/it/a', await text('a'))
    await store().write('/it/A', await text('A'))
    expect((await store().read('/it/a'))?.head.etag).toBe((await text('a')).head.etag)
    expect((await store().read('/it/A'))?.head.etag).toBe((await text('A')).head.etag)
  })

  test('what is removed is not there, and may be removed again', async () => {
    await store().write('/en', await text())
    await store().write('/it', await text())
    await store().remove('/en')
    await store().remove('/en')
    expect(await store().read('/en')).toBeNull()
    expect(await store().read('/it')).not.toBeNull()
  })

  test('many at once leave one whole document', async () => {
    const documents = await Promise.all(Array.from({ length: 12 }, (_, index) => text(`number ${index}`)))
    await Promise.all(documents.map((document) => store().write('/it/many', document)))
    expect(documents.map(seen)).toContainEqual(seen(await store().read('/it/many')))
  })

  test('another edition has documents of its own', async () => {
    await store().write('/it', await text())
    expect(await another().read('/it')).toBeNull()
  })
}

describe('documents on the disk', () => {
  let folder: string
  let store: DocumentStore
  beforeEach(() => {
    folder = temporaryFolder()
    store = diskStore(folder, 'edition')
  })
  promises(() => store, () => diskStore(path.join(folder, 'beside'), 'other'))

  const files = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name))

  test('a file that is cut off anywhere, or holds something else, is no document', async () => {
    await store.write('/it', await text())
    const [file = ''] = files()
    const whole = readFileSync(file)
    for (const length of [0, 1, 3, 4, 5, 100, 400, whole.length / 2, whole.length - 1]) {
      writeFileSync(file, whole)
      truncateSync(file, Math.floor(length))
      expect(await store.read('/it'), `${length} bytes`).toBeNull()
    }
    for (const bytes of [Buffer.alloc(whole.length), Buffer.alloc(whole.length, 'x'), Buffer.concat([whole, Buffer.from('x')]), Buffer.from('\0\0\0\u0004null'), Buffer.from('\0\0\0\u0002{}')]) {
      writeFileSync(file, bytes)
      expect(await store.read('/it'), bytes.toString('latin1', 0, 12)).toBeNull()
    }
    writeFileSync(file, whole)
    expect(seen(await store.read('/it'))).toEqual(seen(await text()))
  })

  test('a file whose bytes were changed is no document', async () => {
    await store.write('/it', await text())
    const [file = ''] = files()
    const bytes = readFileSync(file)
    bytes.fill(0, bytes.length - 40, bytes.length - 20)
    writeFileSync(file, bytes)
    expect(await store.read('/it')).toBeNull()
  })

  test('what another build left, or a process killed while it wrote, is taken away', async () => {
    await store.write('/it', await text())
    const [file = ''] = files()
    const id = '0b0e2c1a-4d52-4a53-8f5e-3a1f6f1f9c11'
    writeFileSync(`${file}.${id}.${id}`, 'half')
    mkdirSync(path.join(folder, 'older'))
    writeFileSync(path.join(folder, 'older', 'page'), 'old')
    const next = diskStore(folder, 'edition')
    await vi.waitFor(() => expect(files()).toEqual([file]))
    expect(seen(await next.read('/it'))).toEqual(seen(await text()))
  })

  test('nothing is left beside the documents', async () => {
    await store.write('/it', await text())
    await store.write('/it', await text('again'))
    await store.remove('/en')
    expect(files().length).toBe(1)
  })
})

describe.each(databaseKinds())('documents in a table on %s', (kind) => {
  const database = suiteDatabase(kind)
  beforeEach(() => emptyTables(database))
  promises(() => tableStore('edition'), () => tableStore('other'))

  test('what nobody has drawn for a week goes, with the next that is written', async () => {
    setClock(new Date('2026-11-01T00:00:00Z'))
    await tableStore('older').write('/it', await text())
    setClock(new Date('2026-11-07T23:00:00Z'))
    await tableStore('edition').write('/it', await text())
    expect(await database.prisma.boundDocument.count()).toBe(2)
    setClock(new Date('2026-11-08T01:00:00Z'))
    await tableStore('edition').write('/en', await text())
    setClock(null)
    expect((await database.prisma.boundDocument.findMany({ orderBy: { key: 'asc' } })).map(({ edition, key }) => `${edition} ${key}`)).toEqual(['edition /en', 'edition /it'])
  })
})
