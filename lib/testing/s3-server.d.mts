type Variables = { S3_BUCKET: string; S3_REGION: string; S3_ACCESS_KEY_ID: string; S3_SECRET_ACCESS_KEY: string }

export const exampleBucket: Readonly<Variables>

export const noBucket: Readonly<Record<string, undefined>>

export type S3Server = {
  variables: Variables & { S3_ENDPOINT: string }
  objects: Map<string, Buffer>
  /** `GET /bucket/name`, of every request so far */
  asked: string[]
  state: { isHanging: boolean; isBroken: boolean }
  stop: () => Promise<void>
}

export function startS3Server(): Promise<S3Server>
