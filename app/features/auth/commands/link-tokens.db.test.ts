import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, inRollback } from '#tests/support/test-database.ts'
import { linkToken } from '../link-token.server.ts'
import { findLinkToken } from '../queries/find-link-token.server.ts'
import { createLinkToken } from './create-link-token.server.ts'
import { redeemLinkToken } from './redeem-link-token.server.ts'

const secret = Buffer.alloc(32, 7)
const now = new Date('2026-03-10T15:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const input = () => ({ purpose: 'reset-password', subjectId: randomUUID(), lifetimeMinutes: 30 }) as const
const invalid = { kind: 'invalid', code: 'auth.link-invalid' }

let clone: Awaited<ReturnType<typeof cloneDatabase>>
beforeAll(async () => {
  clone = await cloneDatabase()
})
afterAll(() => clone.drop())

test(
  'a link leads to what it was made for, as often as it is looked at, and is used once',
  inRollback(async (tx) => {
    const made = input()
    const { linkTokenId, expiresAt } = await createLinkToken(tx, made, now)
    const token = linkToken(secret, linkTokenId)
    for (const at of [now, after(29)])
      expect(await findLinkToken(tx, secret, token, 'reset-password', at)).toEqual({
        id: linkTokenId,
        subjectId: made.subjectId,
        expiresAt,
      })
    expect(await redeemLinkToken(tx, secret, token, 'reset-password', after(29))).toEqual({ subjectId: made.subjectId })
    await expect(redeemLinkToken(tx, secret, token, 'reset-password', after(29))).rejects.toMatchObject(invalid)
    expect(await findLinkToken(tx, secret, token, 'reset-password', after(29))).toBeNull()
  }),
)

test(
  'a link that ended, of another purpose, or forged is worth nothing',
  inRollback(async (tx) => {
    const { linkTokenId } = await createLinkToken(tx, input(), now)
    const token = linkToken(secret, linkTokenId)
    const tries = [
      [token, 'reset-password', after(30)],
      [token, 'invitation', now],
      [linkToken(Buffer.alloc(32, 8), linkTokenId), 'reset-password', now],
      [linkToken(secret, randomUUID()), 'reset-password', now],
    ] as const
    for (const [tried, purpose, at] of tries) {
      expect(await findLinkToken(tx, secret, tried, purpose, at)).toBeNull()
      await expect(redeemLinkToken(tx, secret, tried, purpose, at)).rejects.toMatchObject(invalid)
    }
    await redeemLinkToken(tx, secret, token, 'reset-password', now)
  }),
)

test(
  'using one link ends the others for the same, and those of nobody else',
  inRollback(async (tx) => {
    const mine = input()
    const [first, second] = [await createLinkToken(tx, mine, now), await createLinkToken(tx, mine, now)]
    const other = await createLinkToken(tx, { ...mine, purpose: 'change-email' }, now)
    const foreign = await createLinkToken(tx, input(), now)
    await redeemLinkToken(tx, secret, linkToken(secret, second.linkTokenId), 'reset-password', now)
    const find = (id: string, purpose: 'reset-password' | 'change-email') =>
      findLinkToken(tx, secret, linkToken(secret, id), purpose, now)
    expect(await find(first.linkTokenId, 'reset-password')).toBeNull()
    expect(await find(other.linkTokenId, 'change-email')).not.toBeNull()
    expect(await find(foreign.linkTokenId, 'reset-password')).not.toBeNull()
  }),
)

test('of eight uses at once exactly one wins', async () => {
  const { db } = clone.client
  const { linkTokenId } = await createLinkToken(db, input(), now)
  const token = linkToken(secret, linkTokenId)
  const uses = await Promise.allSettled(
    Array.from({ length: 8 }, () => db.transaction((tx) => redeemLinkToken(tx, secret, token, 'reset-password', now))),
  )
  expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})
