// Next drops these from what a route handler answers, for fear that its body was decoded on the way (next/dist/server/
// send-response.js). The bindery says them under another name where who sends the answer gives each its own name back: the
// function (lib/functions/wrapper.ts). The server of `npm start` answers before Next and needs none of this.
import { shared } from '../shared.ts'

/** Whether this process sends its answers through something that restores the names. */
export const sender = () => shared('sender', () => ({ restores: false }))

const dropped = ['content-encoding', 'content-length']

const prefix = 'x-kakehashi-carried-'

export function carried(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [dropped.includes(name.toLowerCase()) ? prefix + name.toLowerCase() : name, value]),
  )
}

export const ownName = (name: string): string => (name.toLowerCase().startsWith(prefix) ? name.slice(prefix.length) : name)
