import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { codeAssignments, codes } from '#db/schema/codes.ts'
import { makeBrand, makeVtexConnection } from '#tests/factories/make-brand.ts'
import { makeCampaign, makeTerms } from '#tests/factories/make-campaign.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { testNow } from '#tests/support/acting.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { listOwnCodes } from './list-own-codes.server.ts'

test(
  'an influencer sees the codes they hold now, those that work first, with the terms in force and the shop',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx, { name: 'Lumbre' })
    await makeVtexConnection(tx, brand.id, { account: 'lumbreco' })
    const { campaign } = await makeCampaign(tx, { brandId: brand.id })
    await makeTerms(tx, campaign, { version: 2, validFrom: new Date('2026-02-01T05:00:00Z'), holdDays: 20 })
    await makeTerms(tx, campaign, { version: 3, validFrom: new Date('2026-12-01T05:00:00Z'), holdDays: 30 })
    const [me, other] = [await makeInfluencer(tx), await makeInfluencer(tx)]
    const held = { brandId: brand.id, campaignId: campaign.id, influencerId: me.id }
    await makeCode(tx, { ...held, code: 'AAPAUSED', status: 'paused' })
    await makeCode(tx, { ...held, code: 'WORKS' })
    await makeCode(tx, { ...held, code: 'CLOSED', status: 'archived' })
    await makeCode(tx, { ...held, code: 'THEIRS', influencerId: other.id })
    const gone = await makeCode(tx, { ...held, code: 'GIVENAWAY' })
    await tx.update(codeAssignments).set({ assignedUntil: testNow }).where(eq(codeAssignments.codeId, gone.id))
    const found = await listOwnCodes(tx, { influencerId: me.id, now: testNow })
    expect(found.map(({ code }) => code)).toEqual(['WORKS', 'AAPAUSED'])
    expect(found[0]).toMatchObject({ brand: { name: 'Lumbre', account: 'lumbreco' }, terms: { version: 2, holdDays: 20 } })
  }),
)

test(
  'one brand’s codes are told from another’s, and a brand without a shop has no account',
  inRollback(async (tx) => {
    const me = await makeInfluencer(tx)
    const made = []
    for (const code of ['FIRST', 'SECOND']) {
      const brand = await makeBrand(tx)
      const { campaign } = await makeCampaign(tx, { brandId: brand.id })
      made.push(await makeCode(tx, { brandId: brand.id, campaignId: campaign.id, influencerId: me.id, code }))
    }
    const [first] = await tx.select().from(codes).where(eq(codes.id, made[0]!.id))
    const found = await listOwnCodes(tx, { influencerId: me.id, brandId: first!.brandId, now: testNow })
    expect(found).toMatchObject([{ code: 'FIRST', brand: { account: null } }])
  }),
)
