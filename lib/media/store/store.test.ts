import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { bucketOf, bucketVariables } from '#lib/env-bucket.ts'
import { type S3Server, startS3Server } from '#lib/testing/s3-server.mjs'
import { bucketStore } from './bucket.ts'
import { folderStore } from './folder.ts'
import { StoreAway } from './store.ts'

const id = 'ab'.repeat(20)
const other = 'cd'.repeat(20)
const files = [{ name: '480.jpg', bytes: Buffer.from([0xff, 0xd8, 0, 1]) }, { name: '480.avif', bytes: Buffer.alloc(200_000, 7) }]

let server: S3Server
const root = mkdtempSync(path.join(tmpdir(), 'kakehashi-store-'))

beforeAll(async () => { server = await startS3Server() })
afterEach(() => Object.assign(server.state, { isHanging: false, isBroken: false }))
afterAll(async () => {
  await server.stop()
  rmSync(root, { recursive: true, force: true })
})

const bucketOfVariables = (changed: object = {}) => bucketOf(bucketVariables.parse({ ...server.variables, ...changed })) ?? expect.fail('no bucket')
const inBucket = (changed = {}, patience = { reading: 50_000, writing: 50_000 }) => bucketStore(bucketOfVariables(changed), patience)

const stores = { 'a folder': () => folderStore(path.join(root, 'media')), 'a bucket': () => inBucket() }

describe.each(Object.entries(stores))('%s', (_, open) => {
  test('keeps files, reads them, keeps them again as they were, knows none of another id, and takes them away', async () => {
    const store = open()
    expect(await store.read(id, '480.jpg')).toBeNull()
    await store.keep(id, files)
    for (const { name, bytes } of files) expect((await store.read(id, name))?.equals(bytes), name).toBe(true)
    await store.keep(id, [{ name: '480.jpg', bytes: Buffer.from('other pixels') }])
    expect((await store.read(id, '480.jpg'))?.equals(files[0]?.bytes ?? Buffer.alloc(0)), 'a name never gets other content').toBe(true)
    expect([await store.read(id, '960.jpg'), await store.read(other, '480.jpg')]).toEqual([null, null])
    await Promise.all([store.keep(other, files), store.keep(other, files)])
    expect(await store.read(other, '480.jpg')).not.toBeNull()
    for (let times = 0; times < 2; times++) await store.remove(id, files.map(({ name }) => name))
    expect([await store.read(id, '480.jpg'), await store.read(id, '480.avif')]).toEqual([null, null])
    expect(await store.read(other, '480.jpg'), 'of nobody else').not.toBeNull()
  })
})

describe('a folder', () => {
  test('is away where the disk does not let it in, and leaves nothing half made', async () => {
    const closed = path.join(root, 'closed')
    writeFileSync(closed, 'a file where a folder should be')
    await expect(folderStore(closed).keep(id, files)).rejects.toThrow(StoreAway)
    const store = folderStore(path.join(root, 'broken'))
    await expect(store.keep(id, [...files, { name: 'no/such/folder', bytes: Buffer.alloc(1) }])).rejects.toThrow(StoreAway)
    expect(readdirSync(path.join(root, 'broken'))).toEqual([])
  })
})

describe('a bucket', () => {
  test('is asked with a signature that covers what is sent, by one path a file', async () => {
    const before = server.asked.length
    await inBucket().keep('ef'.repeat(20), files.slice(0, 1))
    const target = `/kakehashi-media/media/${'ef'.repeat(20)}/480.jpg`
    expect(server.asked.slice(before)).toEqual([`HEAD ${target}`, `PUT ${target}`])
    expect([...server.objects.keys()]).toContain(`media/${'ef'.repeat(20)}/480.jpg`)
  })

  test.each([
    ['of a wrong secret', { S3_SECRET_ACCESS_KEY: 'another secret' }, '403, SignatureDoesNotMatch'],
    ['of an unknown key', { S3_ACCESS_KEY_ID: 'AKIDSOMEBODY' }, '403, InvalidAccessKeyId'],
    ['of another region', { S3_REGION: 'us-east-1' }, '400, AuthorizationHeaderMalformed'],
    ['that is not there', { S3_BUCKET: 'another-bucket' }, '404, NoSuchBucket'],
  ])('%s is away, and the sentence for the log names the code and no key', async (_name, changed, said) => {
    const before = new Map(server.objects)
    const store = inBucket(changed)
    const refusal = await store.read(other, '480.jpg').then(() => null, (error: unknown) => error)
    expect(refusal).toBeInstanceOf(StoreAway)
    expect(String(refusal)).toContain(said)
    expect(String(refusal)).not.toMatch(/secret|AKID/)
    await expect(store.keep('01'.repeat(20), files)).rejects.toThrow(StoreAway)
    await expect(store.remove(other, ['480.jpg'])).rejects.toThrow(StoreAway)
    expect(server.objects, 'nothing was written').toEqual(before)
  })

  test('that breaks, hangs or is not there is away, and soon', async () => {
    server.state.isBroken = true
    await expect(inBucket().read(other, '480.jpg')).rejects.toThrow(/500, InternalError/)
    Object.assign(server.state, { isBroken: false, isHanging: true })
    const since = Date.now()
    const patience = { reading: 300, writing: 300 }
    await expect(inBucket({}, patience).read(other, '480.jpg')).rejects.toThrow(/did not answer GET .*TimeoutError/)
    await expect(inBucket({}, patience).keep(other, files)).rejects.toThrow(/did not answer HEAD/)
    expect(Date.now() - since).toBeLessThan(30_000)
    await expect(inBucket({ S3_ENDPOINT: 'http://127.0.0.1:1' }).read(other, '480.jpg')).rejects.toThrow(StoreAway)
  })
})
