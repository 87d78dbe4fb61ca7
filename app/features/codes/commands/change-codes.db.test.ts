import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditEvents } from '#db/schema/audit.ts'
import { codeAssignments, codes } from '#db/schema/codes.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { as, managerOf } from '#tests/support/acting.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { changeCodes } from './change-codes.server.ts'

test(
  'some codes are paused with one reason; what is archived stays and is told, what is not there stops everything',
  inRollback(async (tx) => {
    const { campaign } = await makeCampaign(tx)
    const { id: influencerId } = await makeInfluencer(tx, { brandIds: [campaign.brandId] })
    const refs = { brandId: campaign.brandId, campaignId: campaign.id, influencerId }
    const [one, two, over] = [
      await makeCode(tx, refs),
      await makeCode(tx, refs),
      await makeCode(tx, { ...refs, status: 'archived' }),
    ]
    const ctx = as(managerOf(campaign.brandId))
    const codeIds = [two.id, one.id, over.id]
    const outcome = await changeCodes(tx, { codeIds, change: 'pause', reason: 'Se filtró en un foro' }, ctx)
    expect(outcome).toEqual({ changed: 2, refused: [{ codeId: over.id, code: 'codes.invalid-transition' }] })
    const [event] = await tx.select().from(auditEvents).where(eq(auditEvents.subjectId, one.id)).orderBy(desc(auditEvents.id))
    expect(event).toMatchObject({ action: 'codes.pause-code', after: { status: 'paused', reason: 'Se filtró en un foro' } })
    const others = as(managerOf('00000000-0000-7000-8000-000000000001'))
    await expect(changeCodes(tx, { codeIds: [one.id], change: 'archive' }, others)).rejects.toThrow('codes.not-found')
  }),
)

test(
  'some codes change hands at once; the history of each stays',
  inRollback(async (tx) => {
    const { campaign } = await makeCampaign(tx)
    const brandIds = [campaign.brandId]
    const [first, second] = [await makeInfluencer(tx, { brandIds }), await makeInfluencer(tx, { brandIds })]
    const refs = { brandId: campaign.brandId, campaignId: campaign.id }
    const mine = await makeCode(tx, { ...refs, influencerId: first.id })
    const theirs = await makeCode(tx, { ...refs, influencerId: second.id })
    const input = { codeIds: [mine.id, theirs.id], change: 'reassign' as const, influencerId: second.id }
    expect(await changeCodes(tx, input, as(managerOf(campaign.brandId)))).toEqual({
      changed: 1,
      refused: [{ codeId: theirs.id, code: 'codes.same-influencer' }],
    })
    expect(await tx.select().from(codeAssignments).where(eq(codeAssignments.codeId, mine.id))).toHaveLength(2)
    expect((await tx.select().from(codes).where(eq(codes.id, mine.id)))[0]!.status).toBe('active')
  }),
)
