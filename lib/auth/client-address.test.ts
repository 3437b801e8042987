import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

test.each([
  ['no proxy: the connection, whatever is claimed', '1.1.1.1, 2.2.2.2', '9.9.9.9', 0, '9.9.9.9'],
  ['one proxy: what it saw', '1.1.1.1, 2.2.2.2', '10.0.0.1', 1, '2.2.2.2'],
  ['two proxies', '1.1.1.1, 2.2.2.2', '10.0.0.1', 2, '1.1.1.1'],
  ['more proxies than hops: the first there is', '1.1.1.1', '10.0.0.1', 5, '1.1.1.1'],
  ['a function behind its gateway: the last', 'evil, 2.2.2.2', null, 1, '2.2.2.2'],
  ['IPv6: its network', null, '2001:db8:1:2:3:4:5:6', 0, '2001:db8:1:2'],
  ['IPv6, shortened', null, '2001:db8::6', 0, '2001:db8:0:0'],
  ['IPv4 as IPv6 writes it', null, '::ffff:9.9.9.9', 0, '9.9.9.9'],
  ['nothing known', null, null, 1, 'unknown'],
])('%s', (_, forwarded, peer, trusted, expected) => {
  expect(clientAddress(forwarded, peer, trusted)).toBe(expected)
})
