import { z } from 'zod'
import { EnvError } from './env-error.ts'

/** A store in one's own network may be asked by plain http: a signature tells nobody the key. */
const isEndpoint = (value: string) => {
  if (!/^https?:\/\//.test(value) || !URL.canParse(value)) return false
  const { search, hash, username } = new URL(value)
  return !search && !hash && !username
}

const endpoint = z
  .string()
  .refine(isEndpoint, 'S3_ENDPOINT is not the address of an S3-compatible store. Write it without the bucket, such as https://s3.eu-south-1.amazonaws.com, or leave it out to keep files under DATA_DIR.')
  .transform((value) => value.replace(/\/+$/, ''))

const bucketName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'S3_BUCKET is not the name of a bucket. Write it as the store has it: small letters, digits, dots and hyphens.')

const region = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, 'S3_REGION is not a region. Write it as the store names it, such as eu-south-1 or auto, or leave it out for us-east-1.')
  .default('us-east-1')

export const bucketVariables = z.object({
  S3_ENDPOINT: endpoint.optional(),
  S3_BUCKET: bucketName.optional(),
  S3_REGION: region,
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
})

/** A bucket of an S3-compatible store in which pictures and attachments lie (decision 0024). */
export type Bucket = {
  /** Of the bucket in the store */
  address: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

/** Undefined where none is configured; refuses half of a configuration. */
export function bucketOf({ S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY }: z.infer<typeof bucketVariables>): Bucket | undefined {
  const all = [S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY]
  if (all.every((one) => one === undefined)) return undefined
  if (S3_ENDPOINT === undefined || S3_BUCKET === undefined || S3_ACCESS_KEY_ID === undefined || S3_SECRET_ACCESS_KEY === undefined) {
    throw new EnvError('S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together, and not all of them are set. Write all four as the store gave them, or leave all out to keep files under DATA_DIR.')
  }
  return { address: `${S3_ENDPOINT}/${S3_BUCKET}`, region: S3_REGION, accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY }
}
