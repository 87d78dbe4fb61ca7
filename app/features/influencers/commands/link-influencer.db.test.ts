import { expect, test } from 'vitest'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { as, auditorOf, managerOf, testNow } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { getInfluencer } from '../queries/get-influencer.server.ts'
import { linkInfluencer } from './link-influencer.server.ts'

test(
  'linking twice is linking once',
  inRollback(async (tx) => {
    const first = await makeBrand(tx)
    const second = await makeBrand(tx)
    const ana = await makeInfluencer(tx, { brandIds: [first.id] })
    const manager = managerOf(first.id, second.id)
    const link = { influencerId: ana.id, brandId: second.id }
    const later = new Date(testNow.getTime() + 1000)
    expect(await linkInfluencer(tx, link, as(manager, later))).toEqual({ kind: 'linked' })
    expect(await linkInfluencer(tx, link, as(manager))).toEqual({ kind: 'already-linked' })
    expect((await getInfluencer(tx, { influencerId: ana.id }, manager)).brands).toMatchObject([
      { id: first.id, joinedAt: testNow },
      { id: second.id, joinedAt: later },
    ])
    expect(await auditTrail(tx, 'influencer', ana.id)).toMatchObject([
      { action: 'influencers.link-influencer', brandId: second.id, after: { brandId: second.id } },
    ])
  }),
)

test(
  'strangers are not linked, and auditors link nobody',
  inRollback(async (tx) => {
    const first = await makeBrand(tx)
    const second = await makeBrand(tx)
    const ana = await makeInfluencer(tx, { brandIds: [first.id] })
    const link = (brandId: string, actor: Parameters<typeof as>[0]) =>
      linkInfluencer(tx, { influencerId: ana.id, brandId }, as(actor))
    await expect(link(second.id, managerOf(second.id))).rejects.toMatchObject({ code: 'influencers.not-found' })
    await expect(link(second.id, managerOf(first.id))).rejects.toMatchObject({ code: 'brands.not-found' })
    await expect(link(second.id, auditorOf(first.id, second.id))).rejects.toMatchObject({ code: 'influencers.not-allowed' })
  }),
)
