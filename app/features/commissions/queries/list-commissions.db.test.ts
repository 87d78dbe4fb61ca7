import { expect, test } from 'vitest'
import type { Actor } from '#app/domain/actor.ts'
import type { Tx } from '#db/types.ts'
import { makeCommission, makeSeller } from '#tests/factories/make-commission.ts'
import { admin, influencerPerson, managerOf, testNow } from '#tests/support/acting.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { CommissionFilters, ListCommissions } from '../inputs.ts'
import { listCommissions } from './list-commissions.server.ts'
import { sumCommissions } from './sum-commissions.server.ts'

const reversed = { status: 'reversed', amount: 0n, baseAmount: 0n, confirmedAt: null, availableAt: null } as const
const held = {
  status: 'held',
  heldReason: 'self-purchase',
  amount: 7n,
  baseAmount: 70n,
  confirmedAt: null,
  availableAt: null,
} as const

async function amounts(tx: Tx, filters: Record<string, unknown>, actor: Actor = admin): Promise<bigint[]> {
  const { items } = await listCommissions(tx, ListCommissions.parse({ sort: 'oldest', ...filters }), actor)
  return items.map((commission) => commission.amount)
}

test(
  'filters narrow one another, and the totals are those of what is listed',
  inRollback(async (tx) => {
    const seller = await makeSeller(tx)
    const { brandId, influencerId, codeId, campaignId } = seller
    const other = await makeSeller(tx, { brandId })
    const at = (text: string) => ({ placedAt: new Date(text) })
    await makeCommission(tx, seller, {
      ...at('2026-03-01T04:59:00Z'),
      amount: 1n,
      baseAmount: 10n,
      availableAt: new Date('2026-03-16T05:00:00Z'),
    })
    await makeCommission(tx, seller, {
      ...at('2026-03-01T05:00:00Z'),
      amount: 2n,
      baseAmount: 20n,
      availableAt: new Date('2026-03-17T05:00:00Z'),
    })
    await makeCommission(tx, other, { ...at('2026-03-02T12:00:00Z'), amount: 4n, baseAmount: 40n, releasedAt: testNow })
    await makeCommission(tx, other, { ...at('2026-03-03T12:00:00Z'), ...held })
    await makeCommission(tx, seller, { ...at('2026-03-04T12:00:00Z'), ...reversed })
    const cases: [Record<string, unknown>, bigint[]][] = [
      [{}, [1n, 2n, 4n, 7n, 0n]],
      [{ influencerId }, [1n, 2n, 0n]],
      [{ codeId, from: '2026-03-01', to: '2026-03-03' }, [2n]],
      [{ campaignId, status: 'reversed' }, [0n]],
      [{ held: 'yes' }, [7n]],
      [{ held: 'no', to: '2026-03-02' }, [1n, 2n, 4n]],
      [{ status: 'confirmed' }, [1n, 2n, 4n]],
      [{ due: '2026-03-16' }, [1n]],
      [{ due: '2026-03-17', influencerId }, [1n, 2n]],
      [{ dueFrom: '2026-03-17', due: '2026-03-17' }, [2n]],
      [{ dueFrom: '2026-03-18' }, []],
      [{ to: '2026-02-28' }, [1n]],
      [{ from: '2026-04-01' }, []],
    ]
    for (const [filters, expected] of cases) {
      for (const scope of [{ brandId }, {}]) {
        expect(await amounts(tx, { ...filters, ...scope }), JSON.stringify(filters)).toEqual(expected)
        const sum = expected.reduce((left, right) => left + right, 0n)
        expect(
          await sumCommissions(tx, CommissionFilters.parse({ ...filters, ...scope }), admin),
          JSON.stringify(filters),
        ).toEqual(expected.length === 0 ? [] : [{ currency: 'COP', count: expected.length, baseAmount: sum * 10n, amount: sum }])
      }
    }
  }),
)

test(
  'totals keep currencies apart',
  inRollback(async (tx) => {
    const seller = await makeSeller(tx)
    await makeCommission(tx, seller, { order: { currency: 'USD' }, amount: 5n })
    await makeCommission(tx, seller, { amount: 9n })
    for (const filters of [{}, { status: 'confirmed' }] as const)
      expect(await sumCommissions(tx, CommissionFilters.parse(filters), managerOf(seller.brandId))).toMatchObject([
        { currency: 'COP', count: 1, amount: 9n },
        { currency: 'USD', count: 1, amount: 5n },
      ])
  }),
)

test(
  'each sees, pages through and sums up their own commissions',
  inRollback(async (tx) => {
    const mine = await makeSeller(tx)
    const sameBrand = await makeSeller(tx, { brandId: mine.brandId })
    const otherBrand = await makeSeller(tx, { influencerId: mine.influencerId })
    await makeCommission(tx, mine, { amount: 1n })
    await makeCommission(tx, sameBrand, { amount: 2n })
    await makeCommission(tx, otherBrand, { amount: 4n })
    const cases: [Actor, bigint][] = [
      [admin, 7n],
      [managerOf(mine.brandId), 3n],
      [influencerPerson(mine.influencerId), 5n],
      [managerOf(otherBrand.brandId), 4n],
      [{ ...managerOf(mine.brandId), influencerId: mine.influencerId }, 7n],
    ]
    for (const [actor, expected] of cases) {
      const seen: bigint[] = []
      let cursor: string | undefined
      do {
        const page = await listCommissions(tx, ListCommissions.parse({ limit: 1, cursor }), actor)
        seen.push(...page.items.map(({ amount }) => amount))
        cursor = page.nextCursor ?? undefined
      } while (cursor !== undefined)
      expect(seen.reduce((left, right) => left + right, 0n)).toBe(expected)
      for (const filters of [{}, { held: 'no' }]) {
        const [sum] = await sumCommissions(tx, CommissionFilters.parse(filters), actor)
        expect(sum?.amount).toBe(expected)
      }
    }
    const nobody: Actor = { ...admin, grants: [] }
    expect(await amounts(tx, {}, nobody)).toEqual([])
    expect(await sumCommissions(tx, CommissionFilters.parse({}), nobody)).toEqual([])
  }),
)
