import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { deriveKeys } from '#app/platform/keys.server.ts'
import { linkToken, readLinkToken } from './link-token.server.ts'

const secret = deriveKeys(Buffer.alloc(32, 1)).linkTokens
const id = '01912f4e-7a11-7c3d-8a55-0123456789ab'

test('a token leads back to its row, whatever the row', () => {
  for (const each of [id, uuidv7(), '00000000-0000-4000-8000-000000000000'])
    expect(readLinkToken(secret, linkToken(secret, each))).toBe(each)
})

test('the same row always has the same token, fit for an address, and another key makes another', () => {
  expect(linkToken(secret, id)).toBe(linkToken(secret, id))
  expect(linkToken(secret, id)).toMatch(/^[\w-]{54}$/)
  expect(linkToken(deriveKeys(Buffer.alloc(32, 2)).linkTokens, id)).not.toBe(linkToken(secret, id))
})

test('a token with any bit turned leads nowhere', () => {
  const token = Buffer.from(linkToken(secret, id), 'base64url')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: token.length * 8 - 1 }), (bit) => {
      const forged = Buffer.from(token)
      forged[bit >> 3]! ^= 1 << (bit & 7)
      return readLinkToken(secret, forged.toString('base64url')) === null
    }),
  )
})

test.each([
  ['nothing', ''],
  ['a bare id', id],
  ['one cut short', linkToken(secret, id).slice(0, -4)],
  ['one with something behind it', `${linkToken(secret, id)}AAAA`],
  ['one in another alphabet', `${linkToken(secret, id)}=`],
  ['one under another key', linkToken(deriveKeys(Buffer.alloc(32, 2)).linkTokens, id)],
])('%s is no token', (_, token) => {
  expect(readLinkToken(secret, token)).toBeNull()
})

test('what is no uuid has no token', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), (text) => {
      expect(() => linkToken(secret, text)).toThrow()
    }),
  )
})
