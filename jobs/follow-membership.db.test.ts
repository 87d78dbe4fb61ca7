import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { removeMembers } from '#app/features/campaigns/commands/remove-members.server.ts'
import { alignCampaignCodes } from '#app/features/codes/commands/align-campaign-codes.server.ts'
import { alignInfluencerCodes } from '#app/features/codes/commands/align-influencer-codes.server.ts'
import { campaignMembers, campaigns } from '#db/schema/campaigns.ts'
import { codes } from '#db/schema/codes.ts'
import { asSystem } from '#db/scope.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { makeMember } from '#tests/factories/make-member.ts'
import { as, system } from '#tests/support/acting.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { followMembership } from './follow-membership.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.drop())

const run = <T>(work: Parameters<typeof asSystem<T>>[2]) => asSystem(database.client.db, 'test', work)
const scope = () => ({ database: database.client, ctx: as(system) })

/** A new member of a running campaign. */
async function newMember() {
  return run(async (tx) => {
    const brand = await makeBrand(tx)
    const { campaign } = await makeCampaign(tx, { brandId: brand.id })
    const influencer = await makeInfluencer(tx, { brandIds: [brand.id] })
    const ids = { brandId: brand.id, campaignId: campaign.id, influencerId: influencer.id }
    return { ...ids, memberId: (await makeMember(tx, ids)).id }
  })
}

const codesOf = (campaignId: string) => run((tx) => tx.select().from(codes).where(eq(codes.campaignId, campaignId)))

test('who comes in gets a first code, the wanted one where it is free, once however often the job runs', async () => {
  const member = await newMember()
  expect(await followMembership(scope(), { ...member, wantedCode: 'QUIEROESTE' })).toMatchObject({ firstCode: 'created' })
  expect(await followMembership(scope(), member)).toMatchObject({ firstCode: 'has-one' })
  expect(await codesOf(member.campaignId)).toMatchObject([{ code: 'QUIEROESTE', status: 'pending-sync' }])
})

test('who goes out has their codes paused, whatever the campaign and the person do then, until they are back', async () => {
  const { campaignId, influencerId, brandId, memberId } = await newMember()
  await followMembership(scope(), { campaignId, influencerId })
  await run((tx) => removeMembers(tx, { brandId, memberIds: [memberId], reason: 'Fin' }, as(system)))
  expect(await followMembership(scope(), { campaignId, influencerId })).toEqual({ aligned: 1, firstCode: null })
  expect(await followMembership(scope(), { campaignId, influencerId })).toEqual({ aligned: 0, firstCode: null })
  for (const status of ['paused', 'active'] as const) {
    await run(async (tx) => {
      await tx.update(campaigns).set({ status }).where(eq(campaigns.id, campaignId))
      await alignCampaignCodes(tx, { campaignId }, as(system))
      await alignInfluencerCodes(tx, { influencerId }, as(system))
    })
    expect(await codesOf(campaignId)).toMatchObject([{ status: 'paused' }])
  }
  await run((tx) => tx.update(campaignMembers).set({ status: 'member' }).where(eq(campaignMembers.id, memberId)))
  expect(await followMembership(scope(), { campaignId, influencerId })).toEqual({ aligned: 1, firstCode: 'has-one' })
  expect(await codesOf(campaignId)).toMatchObject([{ status: 'pending-sync', pausedByInfluencer: false }])
})
