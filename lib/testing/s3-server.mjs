// A store that speaks S3 as far as the portal does, for tests: objects of one bucket in memory, every request checked against
// its signature (s3-signature.mjs). No package of the registry does that and is kept up: s3rver stands on koa 2 and an old reader of XML.
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { faultOf } from './s3-signature.mjs'

export const exampleBucket = { S3_BUCKET: 'kakehashi-media', S3_REGION: 'eu-south-1', S3_ACCESS_KEY_ID: 'AKIDEXAMPLE', S3_SECRET_ACCESS_KEY: 'an example secret of the store' }

/** For a portal of tests that keeps its files in a folder, whatever the environment says. */
export const noBucket = Object.fromEntries(['S3_ENDPOINT', ...Object.keys(exampleBucket)].map((name) => [name, undefined]))

const key = { accessKeyId: exampleBucket.S3_ACCESS_KEY_ID, secretAccessKey: exampleBucket.S3_SECRET_ACCESS_KEY, region: exampleBucket.S3_REGION }

async function bodyOf(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function say(response, status, code = '') {
  response.writeHead(status, { 'Content-Type': 'application/xml' })
  response.end(code && `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`)
}

/** One verb on one object, by the path of the request. */
function serve(method, path, body, objects, response) {
  const [, bucket, ...rest] = decodeURIComponent(path).split('/')
  const name = rest.join('/')
  if (bucket !== exampleBucket.S3_BUCKET) return say(response, 404, 'NoSuchBucket')
  if (method === 'PUT') {
    objects.set(name, body)
    response.setHeader('ETag', `"${createHash('md5').update(body).digest('hex')}"`)
    return say(response, 200)
  }
  if (method === 'DELETE') {
    objects.delete(name)
    return say(response, 204)
  }
  const found = objects.get(name)
  if (!found) return say(response, 404, 'NoSuchKey')
  response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': found.length })
  response.end(method === 'HEAD' ? undefined : found)
}

/**
 * Starts it; gives the variables by which the portal finds it, what lies in it, what was asked of it so far, and `state`, by
 * which it hangs (says nothing) or breaks (says 500).
 */
export async function startS3Server() {
  const objects = new Map()
  const asked = []
  const state = { isHanging: false, isBroken: false }
  const server = createServer((request, response) => {
    void (async () => {
      const { method, url, headers } = request
      const body = await bodyOf(request)
      asked.push(`${method} ${url}`)
      if (state.isHanging) return
      if (state.isBroken) return say(response, 500, 'InternalError')
      const fault = faultOf({ method, target: url, headers, body }, key)
      if (fault) return say(response, ...fault)
      serve(method, url.split('?')[0], body, objects, response)
    })().catch((error) => response.destroy(error))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${server.address().port}`
  const stop = () => new Promise((resolve) => {
    server.closeAllConnections()
    server.close(resolve)
  })
  return { variables: { S3_ENDPOINT: endpoint, ...exampleBucket }, objects, asked, state, stop }
}
