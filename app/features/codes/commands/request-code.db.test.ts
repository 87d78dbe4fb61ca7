import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { codeRequests, codes } from '#db/schema/codes.ts'
import { emails } from '#db/schema/notifications.ts'
import type { Tx } from '#db/types.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { as, influencerPerson, managerOf } from '#tests/support/acting.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { checkCode } from '../queries/check-code.server.ts'
import { approveCodeRequest } from './approve-code-request.server.ts'
import { rejectCodeRequest } from './reject-code-request.server.ts'
import { requestCode } from './request-code.server.ts'
import { withdrawCodeRequest } from './withdraw-code-request.server.ts'

async function makeScene(tx: Tx) {
  const { campaign } = await makeCampaign(tx)
  const influencer = await makeInfluencer(tx, { brandIds: [campaign.brandId] })
  const refs = { brandId: campaign.brandId, campaignId: campaign.id, influencerId: influencer.id }
  await makeCode(tx, { ...refs, code: 'VALE10' })
  await makeUser(tx, { grants: [{ role: 'manager', brandId: campaign.brandId }] })
  return { campaign, influencer, self: as(influencerPerson(influencer.id)), manager: as(managerOf(campaign.brandId)) }
}

const templates = async (tx: Tx) => (await tx.select().from(emails).orderBy(emails.id)).map(({ template }) => template)

test(
  'a wish is checked at once, mailed to the managers, and approved with another word; both sides hear of it',
  inRollback(async (tx) => {
    const { campaign, influencer, self, manager } = await makeScene(tx)
    const wish = (code: string) => ({ campaignId: campaign.id, code })
    await expect(requestCode(tx, wish('vale1O'), self)).rejects.toThrow('codes.looks-alike')
    expect(await checkCode(tx, wish('vale10'), self)).toMatchObject({
      refusal: 'codes.taken',
      alternatives: ['VALE15', 'VALE20', 'VALE5', 'VALE10-VIP'],
    })
    const { codeRequestId } = await requestCode(tx, wish('VALEVIP'), self)
    await expect(requestCode(tx, wish('VALEORO'), self)).rejects.toThrow('codes.request-open')
    const { codeId } = await approveCodeRequest(tx, { codeRequestId, code: 'VALE15' }, manager)
    const [made] = await tx.select().from(codes).where(eq(codes.id, codeId))
    expect(made).toMatchObject({ code: 'VALE15', origin: 'request' })
    const [request] = await tx.select().from(codeRequests).where(eq(codeRequests.id, codeRequestId))
    expect(request).toMatchObject({ status: 'approved', codeId, influencerId: influencer.id })
    await expect(rejectCodeRequest(tx, { codeRequestId, reason: 'No' }, manager)).rejects.toThrow('codes.request-decided')
    expect(await templates(tx)).toEqual(['code-requested', 'code-request-approved'])
  }),
)

test(
  'a rejection is mailed with its reason and leaves room for another wish, which may be taken back by its owner alone',
  inRollback(async (tx) => {
    const { campaign, self, manager } = await makeScene(tx)
    const first = await requestCode(tx, { campaignId: campaign.id, code: 'VALEVIP' }, self)
    await rejectCodeRequest(tx, { ...first, reason: 'Muy largo' }, manager)
    const second = await requestCode(tx, { campaignId: campaign.id, code: 'VIP' }, self)
    const other = await makeInfluencer(tx, { brandIds: [campaign.brandId] })
    await expect(withdrawCodeRequest(tx, second, as(influencerPerson(other.id)))).rejects.toThrow('codes.request-not-found')
    await withdrawCodeRequest(tx, second, self)
    const stored = await tx.select().from(codeRequests).where(eq(codeRequests.campaignId, campaign.id)).orderBy(codeRequests.id)
    expect(stored.map(({ status, reason }) => [status, reason])).toEqual([
      ['rejected', 'Muy largo'],
      ['withdrawn', ''],
    ])
    expect(await templates(tx)).toContain('code-request-rejected')
    const stranger = await requestCode(tx, { campaignId: campaign.id, code: 'OTRO1' }, as(influencerPerson(other.id))).catch(
      (error) => error.code,
    )
    expect(stranger).toBe('campaigns.not-found')
  }),
)
