// What stands before a function on AWS: requests become API Gateway events (payload format 2.0, as a function URL sends
// them, escapes in the path kept), results become answers.

/** AWS puts its own in the place of the reader's Host: no answer may depend on it. */
export const functionHost = 'kakehashi.lambda-url.example'

async function bodyOf(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Headers of one name are joined; cookies go beside them. */
function headersOf(request) {
  const { cookie: _, ...headers } = request.headersDistinct
  return Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, values.join(',')]))
}

export async function eventOf(request) {
  const [rawPath, ...query] = request.url.split('?')
  const { cookie } = request.headers
  const body = await bodyOf(request)
  const { method, httpVersion, socket } = request
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString: query.join('?'),
    ...(cookie === undefined ? {} : { cookies: cookie.split('; ') }),
    headers: { ...headersOf(request), host: functionHost, 'x-forwarded-proto': 'https', 'x-forwarded-for': socket.remoteAddress },
    requestContext: {
      http: { method, path: rawPath, protocol: `HTTP/${httpVersion}`, sourceIp: socket.remoteAddress, userAgent: request.headers['user-agent'] ?? '' },
      stage: '$default',
    },
    ...(body.length === 0 ? { isBase64Encoded: false } : { body: body.toString('base64'), isBase64Encoded: true }),
  }
}

/** The gateway knows nothing of the answer but what the result says: text is UTF-8, the rest base64. */
export function answer(response, { statusCode, headers, cookies = [], body = '', isBase64Encoded }) {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  response.statusCode = statusCode
  response.end(bytes)
}
