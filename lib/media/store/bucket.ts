import 'server-only'
import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import type { Bucket } from '#lib/env-bucket.ts'
import { type FileStore, type KeptFile, StoreAway } from './store.ts'

/** Milliseconds: a reader waits no longer for a picture, nor an editor for one of its files. */
const usualPatience = { reading: 5_000, writing: 30_000 }

type Answered = { status: number; bytes: Buffer }

/** What the store says is wrong, by its own code. */
const codeOf = ({ bytes }: Answered) => /<Code>(\w{1,60})<\/Code>/.exec(bytes.subarray(0, 2000).toString())?.[1] ?? 'without a code'

const isAbsent = (answered: Answered) => answered.status === 404 && codeOf(answered) !== 'NoSuchBucket'

/** A bucket of an S3-compatible store, asked by its path (`<endpoint>/<bucket>/media/<id>/<name>`), each request signed. */
export function bucketStore({ address, region, accessKeyId, secretAccessKey }: Bucket, patience = usualPatience): FileStore {
  // Nothing is tried again here: a reader's browser asks again, and an editor presses once more.
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 })
  const addressOf = (id: string, name: string) => `${address}/media/${id}/${name}`

  async function ask(method: string, url: string, file?: Buffer): Promise<Answered> {
    const signal = AbortSignal.timeout(file ? patience.writing : patience.reading)
    const sent = file ? { body: new Uint8Array(file), headers: { 'X-Amz-Content-Sha256': createHash('sha256').update(file).digest('hex') } } : {}
    try {
      const answer = await client.fetch(url, { method, ...sent, cache: 'no-store', redirect: 'manual', signal })
      return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) }
    } catch (error) {
      const why = error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.name) : String(error)
      throw new StoreAway(`The bucket did not answer ${method} ${url}: ${why}.`)
    }
  }

  const wrong = (method: string, url: string, answered: Answered) => new StoreAway(`The bucket answered ${method} ${url} with ${answered.status}, ${codeOf(answered)}.`)

  async function has(url: string): Promise<boolean> {
    const answered = await ask('HEAD', url)
    if (answered.status === 200 || answered.status === 404) return answered.status === 200
    throw wrong('HEAD', url, answered)
  }

  async function put(id: string, { name, bytes }: KeptFile): Promise<void> {
    const url = addressOf(id, name)
    if (await has(url)) return
    const answered = await ask('PUT', url, bytes)
    if (answered.status !== 200) throw wrong('PUT', url, answered)
  }

  // Not whole at once, and need not be: no row names the id before every one is there, and whoever sends it again goes on.
  const keep = async (id: string, files: KeptFile[]) => void (await Promise.all(files.map((file) => put(id, file))))

  async function read(id: string, name: string): Promise<Buffer | null> {
    const url = addressOf(id, name)
    const answered = await ask('GET', url)
    if (answered.status === 200) return answered.bytes
    if (isAbsent(answered)) return null
    throw wrong('GET', url, answered)
  }

  async function remove(id: string, names: string[]): Promise<void> {
    for (const url of names.map((name) => addressOf(id, name))) {
      const answered = await ask('DELETE', url)
      if (![200, 204].includes(answered.status) && !isAbsent(answered)) throw wrong('DELETE', url, answered)
    }
  }

  return { keep, read, remove }
}
