import { expect, test } from 'vitest'
import { isInternalName, isPublicAddress } from './public-address.ts'

test.each(['8.8.8.8', '151.101.1.140', '2606:4700:4700::1111', '::ffff:8.8.8.8'])('%s is of the public internet', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test.each([
  '127.0.0.1',
  '127.8.8.8',
  '0.0.0.0',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '100.64.0.1',
  '169.254.169.254',
  '224.0.0.1',
  '255.255.255.255',
  '192.0.2.1',
  '198.18.0.1',
  '::1',
  '::',
  'fe80::1',
  'fe80::1%eth0',
  'fc00::1',
  'fd00:ec2::254',
  'ff02::1',
  '2001:db8::1',
  '::ffff:127.0.0.1',
  '::ffff:169.254.169.254',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'not an address',
  '',
])('%s is not', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each([
  'localhost',
  'db',
  'metadata.google.internal',
  'x.local',
  'a.localhost',
  'LOCALHOST.',
  '127.0.0.1',
  '[::1]',
  '169.254.169.254',
])('%s names a network of ours', (name) => {
  expect(isInternalName(name)).toBe(true)
})

test.each(['luna.vtexcommercestable.com.br', 'api.resend.com', 'notlocal.com', '8.8.8.8'])('%s does not', (name) => {
  expect(isInternalName(name)).toBe(false)
})
