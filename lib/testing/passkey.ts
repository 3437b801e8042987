import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { origin } from './request.ts'

/** A passkey in software (WebAuthn, ES256, without attestation), for tests that have no browser. */

type Cbor = number | string | Buffer | CborMap
type CborMap = Map<number | string, Cbor>

function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value])
  if (value < 256) return Buffer.from([(major << 5) | 24, value])
  return Buffer.from([(major << 5) | 25, value >> 8, value & 255])
}

/** The few shapes of CBOR that a passkey is made of (RFC 8949). */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Map) return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])])
  return Buffer.concat([head(2, value.length), value])
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()
const base64url = (data: string | Buffer) => Buffer.from(data).toString('base64url')

export const idOfPasskey = (name: string): string => base64url(`passkey ${name}`)

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const jwk = publicKey.export({ format: 'jwk' })

/** The key as COSE writes it, which is how it is stored. */
export const passkeyPublicKey = cbor(new Map<number, Cbor>([[1, 2], [3, -7], [-1, 1], [-2, Buffer.from(jwk.x ?? '', 'base64url')], [-3, Buffer.from(jwk.y ?? '', 'base64url')]]))

const clientData = (type: string, challenge: string, from: string) => Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }))

function authenticatorData(counter: number, flags: number, rest = Buffer.alloc(0)): Buffer {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  return Buffer.concat([sha256('localhost'), Buffer.from([flags]), count, rest])
}

const credential = (name: string, response: object) => ({ id: idOfPasskey(name), rawId: idOfPasskey(name), type: 'public-key', response, clientExtensionResults: {} })

/** What a browser answers when a passkey is made. */
export function addedPasskey(name: string, challenge: string, from = origin) {
  const id = Buffer.from(idOfPasskey(name), 'base64url')
  const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, passkeyPublicKey])
  const object = new Map<string, Cbor>([['fmt', 'none'], ['attStmt', new Map()], ['authData', authenticatorData(0, 0x45, attested)]])
  return credential(name, { clientDataJSON: base64url(clientData('webauthn.create', challenge, from)), attestationObject: base64url(cbor(object)), transports: ['internal'] })
}

/** What it answers when one is asked for. */
export function provedPasskey(name: string, challenge: string, { counter = 1, from = origin } = {}) {
  const data = authenticatorData(counter, 0x05)
  const client = clientData('webauthn.get', challenge, from)
  return credential(name, { clientDataJSON: base64url(client), authenticatorData: base64url(data), signature: base64url(sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)) })
}
