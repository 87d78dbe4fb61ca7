import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { acknowledgeSignal } from '#app/features/health/commands/acknowledge-signal.server.ts'
import { countUsage } from '#app/features/health/commands/count-usage.server.ts'
import { dismissSignal } from '#app/features/health/commands/dismiss-signal.server.ts'
import { lookAtCodes } from '#app/features/health/commands/look-at-codes.server.ts'
import { tellManagers } from '#app/features/health/commands/tell-managers.server.ts'
import { codeSignals } from '#db/schema/health.ts'
import { emails } from '#db/schema/notifications.ts'
import type { Tx } from '#db/types.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { makeOrder } from '#tests/factories/make-order.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { as, auditorOf, managerOf, system, testNow } from '#tests/support/acting.ts'
import { inRollback } from '#tests/support/test-database.ts'

const hourMs = 3_600_000
const after = (hours: number) => new Date(testNow.getTime() + hours * hourMs)

async function makeSeller(tx: Tx) {
  const brand = await makeBrand(tx)
  const { campaign } = await makeCampaign(tx, { brandId: brand.id })
  const influencer = await makeInfluencer(tx, { brandIds: [brand.id] })
  const of = { brandId: brand.id, campaignId: campaign.id, influencerId: influencer.id }
  const code = await makeCode(tx, { ...of, code: 'VALE10' })
  let customer = 0
  return {
    brand,
    code,
    manager: managerOf(brand.id),
    async sell(count: number, placedAt: Date) {
      for (let nth = 0; nth < count; nth++)
        await makeOrder(tx, { ...of, codeId: code.id, placedAt, customerDocumentHash: `c${customer++}` })
    },
    async look(now: Date) {
      while ((await countUsage(tx, { limit: 500 }, as(system, now))).changes > 0);
      return lookAtCodes(tx, brand, as(system, now))
    },
    signals: () => tx.select().from(codeSignals).where(eq(codeSignals.codeId, code.id)).orderBy(codeSignals.foundAt),
  }
}

async function sellAsUsual({ sell }: Awaited<ReturnType<typeof makeSeller>>) {
  for (let day = 30; day >= 1; day--) await sell(2, after(-24 * day - 2))
}

test(
  'a leak is found once, with its figures; what nobody decides is brought up to date, and codes that do not sell are not looked at',
  inRollback(async (tx) => {
    const seller = await makeSeller(tx)
    await sellAsUsual(seller)
    expect(await seller.look(after(-1))).toEqual({ codes: 1, signals: 0 })
    expect(await seller.look(after(0))).toEqual({ codes: 0, signals: 0 })
    await seller.sell(30, after(0.5))
    expect(await seller.look(after(1))).toEqual({ codes: 1, signals: 1 })
    expect(await seller.signals()).toMatchObject([
      { kind: 'velocity', status: 'open', foundAt: after(1), evidence: { observed: 30, expected: 2, orders: 30 } },
    ])
    await seller.sell(10, after(1.5))
    expect(await seller.look(after(2))).toEqual({ codes: 1, signals: 0 })
    expect(await seller.signals()).toMatchObject([{ foundAt: after(1), seenAt: after(2), evidence: { observed: 40 } }])
  }),
)

test(
  'what was looked into or dismissed comes back when it is clearly worse, or after a rest, and nobody but managers decide',
  inRollback(async (tx) => {
    const seller = await makeSeller(tx)
    await sellAsUsual(seller)
    await seller.sell(16, after(0.5))
    await seller.look(after(1))
    const [{ id: signalId, score } = { id: '', score: 0 }] = await seller.signals()
    await expect(acknowledgeSignal(tx, { signalId }, as(auditorOf(seller.brand.id)))).rejects.toMatchObject({
      code: 'health.not-allowed',
    })
    await expect(acknowledgeSignal(tx, { signalId }, as(managerOf((await makeBrand(tx)).id)))).rejects.toMatchObject({
      code: 'health.signal-not-found',
    })
    await acknowledgeSignal(tx, { signalId }, as(seller.manager, after(1)))
    await seller.sell(1, after(1.5))
    expect(await seller.look(after(2))).toMatchObject({ signals: 0 })
    expect(await seller.signals()).toMatchObject([{ status: 'acknowledged', score, seenAt: after(2) }])
    await seller.sell(12, after(2.5))
    expect(await seller.look(after(3))).toMatchObject({ signals: 1 })
    expect(await seller.signals()).toMatchObject([{ id: signalId, status: 'open', evidence: { observed: 29 } }])

    await dismissSignal(tx, { signalId, reason: 'Salió en televisión' }, as(seller.manager, after(3)))
    await expect(dismissSignal(tx, { signalId, reason: 'Otra vez' }, as(seller.manager))).rejects.toMatchObject({
      code: 'health.invalid-transition',
    })
    await seller.sell(2, after(3.5))
    expect(await seller.look(after(4))).toMatchObject({ signals: 0 })
    await seller.sell(60, after(24 * 20))
    expect(await seller.look(after(24 * 20 + 1))).toMatchObject({ signals: 1 })
    expect(await seller.signals()).toMatchObject([
      { id: signalId, status: 'dismissed', decision: { reason: 'Salió en televisión' } },
      { status: 'open' },
    ])
  }),
)

test(
  'managers are mailed what is new, at most once a day',
  inRollback(async (tx) => {
    const seller = await makeSeller(tx)
    const { email } = await makeUser(tx, { grants: [{ role: 'manager', brandId: seller.brand.id }] })
    const tell = (now: Date) => tellManagers(tx, { brandId: seller.brand.id }, as(system, now))
    await sellAsUsual(seller)
    await seller.look(after(0))
    expect(await tell(after(0))).toBe(0)
    await seller.sell(30, after(0.5))
    await seller.look(after(1))
    expect(await tell(after(1))).toBe(1)
    expect(await tell(after(2))).toBe(0)
    expect(await tell(after(30))).toBe(0)
    const mails = await tx.select().from(emails).where(eq(emails.template, 'health-digest'))
    expect(mails).toMatchObject([{ toAddress: email, data: { signals: 1, codes: ['VALE10'], nearMisses: 0 } }])
  }),
)
