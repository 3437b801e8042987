import { describe, expect, test } from 'vitest'
import { sha256, signatureOf } from './s3-signature.mjs'

// The examples that AWS publishes with what they must be signed with (Amazon S3 API Reference, "Examples: Signature Calculations").
const scope = { day: '20130524', region: 'us-east-1', service: 's3' }
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const host = 'examplebucket.s3.amazonaws.com'
const date = '20130524T000000Z'
const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

const always = { host, 'x-amz-content-sha256': nothing, 'x-amz-date': date }

describe('a signature of version 4', () => {
  test.each([
    ['GET', '/test.txt', { ...always, range: 'bytes=0-9' }, 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41'],
    ['PUT', '/test$file.text', { ...always, date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY', 'x-amz-content-sha256': sha256('Welcome to Amazon S3.') }, '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd'],
    ['GET', '/?lifecycle', always, 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
    ['GET', '/?max-keys=2&prefix=J', always, '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
  ])('%s %s', (method, target, headers, signature) => {
    expect(signatureOf({ method, target, headers, signedHeaders: Object.keys(headers).sort(), secret, scope })).toBe(signature)
  })

  test('of nothing', () => expect(sha256('')).toBe(nothing))
})
