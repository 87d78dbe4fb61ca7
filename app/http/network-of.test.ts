import { expect, test } from 'vitest'
import { networkOf } from './network-of.ts'

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80::/64'],
  ['::1', '::/64'],
])('of %s the network %s is kept', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test.each(['unknown', '', '203.0.113.0/24', '203.0.113.77, 10.0.0.1', '<script>'])('%j is no address', (address) => {
  expect(networkOf(address)).toBeNull()
})
