import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { as, auditorOf, managerOf, system, testNow } from '#tests/support/acting.ts'
import { enqueued } from '#tests/support/enqueued.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { findCodeLimits } from '../queries/find-code-limits.server.ts'
import { syncBrand } from '../tasks.ts'
import { expireDueCodes } from './expire-due-codes.server.ts'
import { resumeCode } from './resume-code.server.ts'
import { updateCode } from './update-code.server.ts'

const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000)

async function makeOne(tx: Tx, overrides: Partial<typeof codes.$inferInsert> = {}) {
  const { campaign } = await makeCampaign(tx)
  const influencer = await makeInfluencer(tx, { brandIds: [campaign.brandId] })
  const refs = { brandId: campaign.brandId, campaignId: campaign.id, influencerId: influencer.id }
  return { code: await makeCode(tx, { ...refs, ...overrides }), manager: managerOf(campaign.brandId), brandId: campaign.brandId }
}

const statusOf = async (tx: Tx, id: string) => (await tx.select().from(codes).where(eq(codes.id, id)))[0]!.status

test(
  'limits are set, kept where nothing is said of them, and taken away; the coupon is compared again',
  inRollback(async (tx) => {
    const { code, manager, brandId } = await makeOne(tx)
    const change = (limits: object) => updateCode(tx, { codeId: code.id, ...limits }, as(manager))
    await change({ maxUses: 100, maxUsesPerClient: 1, validUntil: later(60) })
    await change({ maxUses: 50, validUntil: null })
    const limits = { maxUses: 50, maxUsesPerClient: 1, validFrom: null, validUntil: null }
    expect((await findCodeLimits(tx, [code.id])).get(code.id)).toEqual(limits)
    expect(await enqueued(tx, syncBrand)).toEqual([{ brandId }])
    await expect(change({ validFrom: later(9), validUntil: later(5) })).rejects.toThrow('codes.validity-backward')
    await expect(updateCode(tx, { codeId: code.id, maxUses: 1 }, as(auditorOf(brandId)))).rejects.toThrow('codes.not-allowed')
  }),
)

test(
  'a code expires when its validity ends, and works again by a later end',
  inRollback(async (tx) => {
    const { code, manager } = await makeOne(tx, { validUntil: later(1) })
    expect(await expireDueCodes(tx, { limit: 10 }, as(system, testNow))).toBe(0)
    expect(await expireDueCodes(tx, { limit: 10 }, as(system, later(1)))).toBe(1)
    expect(await expireDueCodes(tx, { limit: 10 }, as(system, later(1)))).toBe(0)
    expect(await statusOf(tx, code.id)).toBe('expired')
    await expect(resumeCode(tx, { codeId: code.id }, as(manager, later(2)))).rejects.toThrow('codes.validity-over')
    expect(await updateCode(tx, { codeId: code.id, maxUses: 9 }, as(manager, later(2)))).toEqual({ status: 'expired' })
    expect(await updateCode(tx, { codeId: code.id, validUntil: later(30) }, as(manager, later(2)))).toEqual({
      status: 'pending-sync',
    })
  }),
)

test(
  'a code that expired with its campaign stays so, whatever its end',
  inRollback(async (tx) => {
    const { campaign } = await makeCampaign(tx, { status: 'ended' })
    const influencer = await makeInfluencer(tx, { brandIds: [campaign.brandId] })
    const refs = { brandId: campaign.brandId, campaignId: campaign.id, influencerId: influencer.id }
    const code = await makeCode(tx, { ...refs, status: 'expired' })
    const manager = as(managerOf(campaign.brandId))
    expect(await updateCode(tx, { codeId: code.id, validUntil: later(30) }, manager)).toEqual({ status: 'expired' })
  }),
)
