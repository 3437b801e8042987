// Signature Version 4 as an S3 store checks it, by Node's own cryptography and without the client that it checks
// ("Authenticating Requests: Using the Authorization Header", Amazon S3 API Reference).
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

const hmac = (key, text) => createHmac('sha256', key).update(text).digest()
export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

const encoded = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)

const canonicalPath = (path) => path.split('/').map((part) => encoded(decodeURIComponent(part))).join('/')

const canonicalQuery = (query) =>
  [...new URLSearchParams(query)].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).sort().join('&')

/** What a request must be signed with: `target` as on its first line, `headers` in small letters, `scope` as its credential says. */
export function signatureOf({ method, target, headers, signedHeaders, secret, scope: { day, region, service } }) {
  const [path, query = ''] = target.split('?')
  const lines = signedHeaders.map((name) => `${name}:${(headers[name] ?? '').trim().replace(/\s+/g, ' ')}\n`).join('')
  const canonical = [method, canonicalPath(path), canonicalQuery(query), lines, signedHeaders.join(';'), headers['x-amz-content-sha256']].join('\n')
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], `${day}/${region}/${service}/aws4_request`, sha256(canonical)].join('\n')
  const key = [day, region, service, 'aws4_request'].reduce(hmac, `AWS4${secret}`)
  return hmac(key, text).toString('hex')
}

const authorization = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/

const quarter = 15 * 60_000

const momentOf = (text = '') => Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))

/** Null where a request is signed as it must be, else the status and code of S3 for what is wrong. */
export function faultOf({ method, target, headers, body }, { accessKeyId, secretAccessKey, region }) {
  const [, given, day, itsRegion, service, names, signature] = authorization.exec(headers.authorization ?? '') ?? []
  if (!given) return [403, 'AccessDenied']
  if (given !== accessKeyId) return [403, 'InvalidAccessKeyId']
  if (itsRegion !== region || service !== 's3') return [400, 'AuthorizationHeaderMalformed']
  const signedHeaders = names.split(';')
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => signedHeaders.includes(name))) return [403, 'AccessDenied']
  const at = momentOf(headers['x-amz-date'])
  if (!(Math.abs(Date.now() - at) < quarter) || !headers['x-amz-date'].startsWith(day)) return [403, 'RequestTimeTooSkewed']
  const wanted = signatureOf({ method, target, headers, signedHeaders, secret: secretAccessKey, scope: { day, region, service } })
  if (!timingSafeEqual(Buffer.from(wanted), Buffer.from(signature))) return [403, 'SignatureDoesNotMatch']
  const hash = headers['x-amz-content-sha256']
  return hash === 'UNSIGNED-PAYLOAD' || hash === sha256(body) ? null : [400, 'XAmzContentSHA256Mismatch']
}
