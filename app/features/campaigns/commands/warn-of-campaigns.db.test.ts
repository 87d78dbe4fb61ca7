import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { campaignSpending } from '#db/schema/commissions.ts'
import { emails } from '#db/schema/notifications.ts'
import type { Tx } from '#db/types.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { as, system, testNow } from '#tests/support/acting.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { warnOfCampaigns } from './warn-of-campaigns.server.ts'

const day = 86_400_000
const at = (days: number) => as(system, new Date(testNow.getTime() + days * day))

async function kinds(tx: Tx): Promise<unknown[]> {
  const rows = await tx
    .select({ data: emails.data })
    .from(emails)
    .where(eq(emails.template, 'campaign-warning'))
    .orderBy(emails.createdAt)
  return rows.map(({ data }) => (data as { kind: string }).kind)
}

test(
  'managers of the brand are warned at 80 % and at 100 % of the budget, each once',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const manager = await makeUser(tx, { grants: [{ role: 'manager', brandId: brand.id }] })
    await makeUser(tx, { grants: [{ role: 'auditor', brandId: brand.id }] })
    await makeUser(tx, { grants: [{ role: 'manager', brandId: (await makeBrand(tx)).id }] })
    const { campaign } = await makeCampaign(tx, { brandId: brand.id }, { budget: 100_000n })
    const spent = (amount: bigint) => ({
      campaignId: campaign.id,
      brandId: brand.id,
      currency: 'COP',
      cappedAmount: amount,
      amount,
    })
    await tx.insert(campaignSpending).values(spent(79_999n))
    expect(await warnOfCampaigns(tx, at(0))).toBe(0)
    await tx.update(campaignSpending).set(spent(80_000n))
    expect(await warnOfCampaigns(tx, at(0))).toBe(1)
    expect(await warnOfCampaigns(tx, at(0))).toBe(0)
    await tx.update(campaignSpending).set(spent(100_000n))
    expect(await warnOfCampaigns(tx, at(1))).toBe(1)
    await tx.update(campaignSpending).set(spent(90_000n))
    expect(await warnOfCampaigns(tx, at(2))).toBe(0)
    expect(await kinds(tx)).toEqual(['budget-80', 'budget-100'])
    const [mail] = await tx.select().from(emails).where(eq(emails.template, 'campaign-warning'))
    expect(mail).toMatchObject({ toAddress: manager.email, brandId: brand.id })
  }),
)

test(
  'and a week and a day before the end, unless the campaign is shorter; a warning missed is not made good by an older one',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    await makeUser(tx, { grants: [{ role: 'manager', brandId: brand.id }] })
    await makeCampaign(tx, { brandId: brand.id, endsAt: new Date(testNow.getTime() + 10 * day) })
    await makeCampaign(tx, { brandId: brand.id, startsAt: testNow, endsAt: new Date(testNow.getTime() + 5 * day) })
    expect(await warnOfCampaigns(tx, at(2))).toBe(0)
    expect(await warnOfCampaigns(tx, at(3))).toBe(1)
    expect(await warnOfCampaigns(tx, at(4.5))).toBe(1)
    expect(await warnOfCampaigns(tx, at(9.5))).toBe(1)
    expect(await kinds(tx)).toEqual(['ends-7', 'ends-1', 'ends-1'])
  }),
)
