import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { alignInfluencerCodes } from '#app/features/codes/commands/align-influencer-codes.server.ts'
import { resumeCode } from '#app/features/codes/commands/resume-code.server.ts'
import { ApproveApplication } from '#app/features/influencers/application-inputs.ts'
import { approveApplication } from '#app/features/influencers/commands/approve-application.server.ts'
import { closeInfluencer } from '#app/features/influencers/commands/close-influencer.server.ts'
import { reinstateInfluencer } from '#app/features/influencers/commands/reinstate-influencer.server.ts'
import { suspendInfluencer } from '#app/features/influencers/commands/suspend-influencer.server.ts'
import { codes } from '#db/schema/codes.ts'
import { influencerEvents } from '#db/schema/influencers.ts'
import { emails } from '#db/schema/notifications.ts'
import { asSystem } from '#db/scope.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { makeInfluencer, testCustomerHashKey } from '#tests/factories/make-influencer.ts'
import { as, managerOf, system, testNow } from '#tests/support/acting.ts'
import { completeApplication } from '#tests/support/complete-application.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { giveFirstCode } from './give-first-code.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.drop())

const scope = () => ({ database: database.client, ctx: as(system) })

/** Somebody approved who applied to a running campaign of a new brand. */
async function approved(wantedCode: string | null, status: 'active' | 'ended' = 'active', takenCode?: string) {
  return asSystem(database.client.db, 'test', async (tx) => {
    const brand = await makeBrand(tx)
    const { campaign } = await makeCampaign(tx, { brandId: brand.id, status })
    const { id: holder } = await makeInfluencer(tx, { brandIds: [brand.id] })
    if (takenCode !== undefined)
      await makeCode(tx, { campaignId: campaign.id, brandId: brand.id, influencerId: holder, code: takenCode })
    const application = await completeApplication(tx, brand.id, { campaignId: campaign.id, wantedCode })
    const secrets = { customerHashKey: testCustomerHashKey, machineNow: testNow }
    const { influencerId } = await approveApplication(tx, ApproveApplication.parse(application), as(managerOf(brand.id)), secrets)
    return { brand, campaign, influencerId, applicationId: application.applicationId }
  })
}

const codesOf = (campaignId: string) =>
  asSystem(database.client.db, 'test', (tx) => tx.select().from(codes).where(eq(codes.campaignId, campaignId)).orderBy(codes.id))

test('an approved applicant gets the code they would like, once however often the job runs', async () => {
  const { applicationId, campaign } = await approved('ANA10')
  expect(await giveFirstCode(scope(), applicationId)).toBe('created')
  expect(await giveFirstCode(scope(), applicationId)).toBe('has-one')
  expect(await codesOf(campaign.id)).toMatchObject([{ code: 'ANA10', status: 'pending-sync' }])
})

test('a wanted code that looks like another gives way to one made from the name', async () => {
  const { applicationId, campaign } = await approved('ANAI0', 'active', 'ANA10')
  expect(await giveFirstCode(scope(), applicationId)).toBe('created')
  expect((await codesOf(campaign.id)).map(({ code }) => code)).toEqual(['ANA10', 'ANA01'])
})

test('a campaign that is over gives no code, and the job ends well', async () => {
  const { applicationId, campaign } = await approved('ANA10', 'ended')
  expect(await giveFirstCode(scope(), applicationId)).toBe('codes.campaign-over')
  expect(await codesOf(campaign.id)).toEqual([])
})

test('codes follow a suspension, a reinstatement and the end', async () => {
  const { applicationId, campaign, influencerId, brand } = await approved('ANA10')
  await giveFirstCode(scope(), applicationId)
  const { db } = database.client
  const manager = as(managerOf(brand.id))
  const input = { influencerId, reason: 'Publicó sin avisar' }
  const align = () => asSystem(db, 'test', (tx) => alignInfluencerCodes(tx, { influencerId }, as(system)))
  const state = async () => (await codesOf(campaign.id)).map(({ status, pausedByInfluencer }) => [status, pausedByInfluencer])

  await asSystem(db, 'test', (tx) => suspendInfluencer(tx, input, manager))
  expect([await align(), await align()]).toEqual([1, 0])
  expect(await state()).toEqual([['paused', true]])
  const [code] = await codesOf(campaign.id)
  const resume = asSystem(db, 'test', (tx) => resumeCode(tx, { codeId: code!.id }, manager))
  await expect(resume).rejects.toMatchObject({ code: 'codes.influencer-not-approved' })

  await asSystem(db, 'test', (tx) => reinstateInfluencer(tx, input, manager))
  expect([await align(), await align()]).toEqual([1, 0])
  expect(await state()).toEqual([['pending-sync', false]])

  await asSystem(db, 'test', (tx) => closeInfluencer(tx, input, manager))
  expect([await align(), await align()]).toEqual([1, 0])
  expect(await state()).toEqual([['expired', false]])
  const again = asSystem(db, 'test', (tx) => suspendInfluencer(tx, input, manager))
  await expect(again).rejects.toMatchObject({ code: 'influencers.invalid-transition' })

  const [events, mails] = await asSystem(db, 'test', async (tx) => [
    await tx.select().from(influencerEvents).where(eq(influencerEvents.influencerId, influencerId)).orderBy(influencerEvents.id),
    await tx.select().from(emails).where(eq(emails.brandId, brand.id)).orderBy(emails.id),
  ])
  expect(events.map(({ toStatus }) => toStatus)).toEqual(['approved', 'suspended', 'approved', 'closed'])
  const told = mails.map(({ template }) => template)
  expect(told.filter((template) => template.startsWith('account-'))).toEqual(['account-suspended', 'account-closed'])
})
