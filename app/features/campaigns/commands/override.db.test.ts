import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { influencerGroupMembers, influencerGroups } from '#db/schema/influencers.groups.ts'
import { emails } from '#db/schema/notifications.ts'
import type { Tx } from '#db/types.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign, makeTerms } from '#tests/factories/make-campaign.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { makeMember } from '#tests/factories/make-member.ts'
import { as, auditorOf, managerOf, testNow } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { listOverrides } from '../queries/list-overrides.server.ts'
import { listOverridesInForce } from '../queries/list-overrides-in-force.server.ts'
import { endOverride } from './end-override.server.ts'
import { grantOverride } from './grant-override.server.ts'

const minutesFromNow = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000)

async function setting(tx: Tx) {
  const brand = await makeBrand(tx)
  const { campaign } = await makeCampaign(tx, { brandId: brand.id })
  const influencer = await makeInfluencer(tx, { brandIds: [brand.id] })
  const manager = as(managerOf(brand.id))
  return { campaign, brandId: brand.id, campaignId: campaign.id, influencerId: influencer.id, influencer, manager }
}

test(
  'a better rate counts from when it is granted until it is ended, and not a moment before; who has it is told why, once',
  inRollback(async (tx) => {
    const { campaignId, influencerId, influencer, brandId, manager } = await setting(tx)
    const { id } = await grantOverride(tx, { campaignId, influencerId, rate: 1500, reason: 'Mes récord' }, manager)
    const later = minutesFromNow(60)
    expect(await endOverride(tx, { overrideId: id }, { ...manager, now: later })).toEqual({ kind: 'ended', campaignId })
    expect(await endOverride(tx, { overrideId: id }, { ...manager, now: minutesFromNow(90) })).toEqual({
      kind: 'already-ended',
      campaignId,
    })
    const book = await listOverridesInForce(tx, [campaignId], [influencerId])
    const rateAt = (minutes: number) => book.inForce(campaignId, influencerId, minutesFromNow(minutes))?.rate
    expect([-1, 0, 59, 60].map(rateAt)).toEqual([undefined, 1500, 1500, undefined])
    expect(await listOverrides(tx, { campaignId }, manager.actor)).toMatchObject([
      { id, reason: 'Mes récord', validUntil: later },
    ])
    const mails = await tx.select().from(emails).where(eq(emails.toAddress, influencer.email))
    expect(mails).toMatchObject([{ template: 'better-rate', brandId, data: { reason: 'Mes récord' } }])
    const trail = await auditTrail(tx, 'campaign', campaignId)
    expect(trail.map(({ action }) => action)).toEqual(['campaigns.grant-override', 'campaigns.end-override'])
  }),
)

test(
  'of a group, its people who take part are told; one that is to come never begins once it is ended',
  inRollback(async (tx) => {
    const { campaignId, influencerId, influencer, brandId, manager } = await setting(tx)
    const outside = await makeInfluencer(tx, { brandIds: [brandId] })
    const [group] = await tx.insert(influencerGroups).values({ brandId, name: 'VIP', createdAt: testNow }).returning()
    const people = [influencerId, outside.id].map((id) => ({
      groupId: group!.id,
      influencerId: id,
      joinedAt: testNow,
      addedBy: 'test',
    }))
    await tx.insert(influencerGroupMembers).values(people)
    await makeMember(tx, { brandId, campaignId, influencerId })
    const validFrom = minutesFromNow(60)
    const grant = { campaignId, groupId: group!.id, rate: 1500, reason: 'VIP', validFrom }
    const { id } = await grantOverride(tx, grant, manager)
    const mails = await tx.select().from(emails).where(eq(emails.template, 'better-rate'))
    expect(mails.map(({ toAddress }) => toAddress)).toEqual([influencer.email])
    await endOverride(tx, { overrideId: id }, manager)
    const book = await listOverridesInForce(tx, [campaignId], [influencerId])
    expect(book.inForce(campaignId, influencerId, minutesFromNow(61))).toBeNull()
  }),
)

test.each([
  ['that is no better than the default rate', { rate: 1000 }, 'campaigns.override-not-better'],
  ['of the past', { validFrom: minutesFromNow(-1) }, 'campaigns.override-in-past'],
  ['that ends before it begins', { validUntil: minutesFromNow(0) }, 'campaigns.override-in-past'],
  [
    'for a group of nobody here',
    { influencerId: undefined, groupId: '00000000-0000-7000-8000-000000000001' },
    'campaigns.override-for-nobody',
  ],
])('a rate %s is refused', (_, wrong, code) =>
  inRollback(async (tx) => {
    const { campaignId, influencerId, manager } = await setting(tx)
    const input = { campaignId, influencerId, rate: 1500, reason: 'Mes récord', ...wrong }
    await expect(grantOverride(tx, input, manager)).rejects.toMatchObject({ code })
  })(),
)

test(
  'a rate has to beat the lowest tier of the terms at its own time; strangers have none, and who only reads grants none',
  inRollback(async (tx) => {
    const { campaign, campaignId, influencerId, brandId, manager } = await setting(tx)
    const tiers = {
      mode: 'prospective' as const,
      steps: [
        { from: '0', rate: 1800 },
        { from: '1000', rate: 2500 },
      ],
    }
    await makeTerms(tx, campaign, { version: 2, validFrom: minutesFromNow(60), tiers })
    const grant = { campaignId, influencerId, rate: 1500, reason: 'Mes récord' }
    const toCome = { ...grant, validFrom: minutesFromNow(61) }
    await expect(grantOverride(tx, toCome, manager)).rejects.toMatchObject({ code: 'campaigns.override-not-better' })
    expect(await grantOverride(tx, { ...toCome, rate: 1801 }, manager)).toMatchObject({ rate: 1801 })
    expect(await grantOverride(tx, grant, manager)).toMatchObject({ rate: 1500 })
    const stranger = await makeInfluencer(tx)
    await expect(grantOverride(tx, { ...grant, influencerId: stranger.id }, manager)).rejects.toMatchObject({
      code: 'campaigns.override-for-nobody',
    })
    await expect(grantOverride(tx, grant, as(auditorOf(brandId)))).rejects.toMatchObject({ code: 'campaigns.not-allowed' })
  }),
)
