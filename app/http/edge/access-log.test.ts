import { expect, test } from 'vitest'
import { linkToken } from '#app/features/auth/link-token.server.ts'
import { withoutTokens } from './access-log.server.ts'

test('a path is kept without the token in it, and with its ids', () => {
  const token = linkToken(Buffer.alloc(32, 1), '01912f4e-7a11-7c3d-8a55-0123456789ab')
  expect(withoutTokens(`/invitations/${token}`)).toBe('/invitations/[token]')
  expect(withoutTokens(`/invitations/${token}.data`)).toBe('/invitations/[token].data')
  const path = '/brands/lumbre/orders/01912f4e-7a11-7c3d-8a55-0123456789ab'
  expect(withoutTokens(path)).toBe(path)
})
