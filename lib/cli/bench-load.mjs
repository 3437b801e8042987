// Load for the benchmark: wrk where it is installed, since a client written in Node is slower than what it measures.
import { Agent, get } from 'node:http'
import { run } from './child.mjs'

/** One request over a kept connection; the body as it came, compressed. */
export function fetchRaw(url, { agent, headers = { 'Accept-Encoding': 'br' } } = {}) {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      const chunks = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }))
      response.on('error', reject)
    }).on('error', reject)
  })
}

const milliseconds = (text) => {
  const [, number, unit] = /([\d.]+)(us|ms|s)/.exec(text ?? '') ?? []
  return Number(number) * { us: 0.001, ms: 1, s: 1000 }[unit ?? 'ms']
}

async function byWrk(url, { connections, seconds, headers }) {
  const names = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const { output } = await run('wrk', ['-t', '1', '-c', String(connections), '-d', `${seconds}s`, '--timeout', '30s', '--latency', ...names, url])
  if (/Non-2xx|Socket errors/.test(output)) throw new Error(`${url}: ${output}`)
  const at = (share) => milliseconds(new RegExp(`^\\s+${share}%\\s+([\\d.]+\\w+)`, 'm').exec(output)?.[1])
  return { rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1]), p50: at(50), p99: at(99) }
}

async function byNode(url, { connections, seconds, headers }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times = []
  const end = performance.now() + seconds * 1000
  const one = async () => {
    while (performance.now() < end) {
      const start = performance.now()
      const { status } = await fetchRaw(url, { agent, headers })
      if (status !== 200) throw new Error(`${url} answered ${status}`)
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))]
  return { rate: times.length / seconds, p50: at(0.5), p99: at(0.99) }
}

const hasWrk = await run('wrk', ['-v']).then(() => true, () => false)

export const loadedBy = hasWrk ? 'wrk' : 'a client in Node, which is slower than a fast server: ratios flatter us'

/** Requests a second and their times in ms, with so many connections for so many seconds; anything but 200 fails. */
export const load = (url, options) => (hasWrk ? byWrk : byNode)(url, { headers: { 'Accept-Encoding': 'br' }, ...options })
