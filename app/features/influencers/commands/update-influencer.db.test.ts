import { expect, test } from 'vitest'
import { hashCustomerValue } from '#app/platform/keys.server.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeInfluencer, testCustomerHashKey } from '#tests/factories/make-influencer.ts'
import { admin, as, auditorOf, influencerPerson, managerOf } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { findInfluencerHashes } from '../queries/find-influencer-hashes.server.ts'
import { updateInfluencer } from './update-influencer.server.ts'

const secrets = { customerHashKey: testCustomerHashKey }

test(
  'hashes follow e-mail and document, and the audit says no more than that there is a document',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const ana = await makeInfluencer(tx, { brandIds: [brand.id], email: 'old@example.com' })
    const change = { influencerId: ana.id, email: 'new@example.com', document: '99887766' }
    expect(await updateInfluencer(tx, change, as(managerOf(brand.id)), secrets)).toMatchObject({ email: 'new@example.com' })
    expect((await findInfluencerHashes(tx, [ana.id])).get(ana.id)).toEqual([
      hashCustomerValue(testCustomerHashKey, 'document', '99887766'),
      hashCustomerValue(testCustomerHashKey, 'email', 'new@example.com'),
    ])
    expect(await auditTrail(tx, 'influencer', ana.id)).toEqual([
      {
        action: 'influencers.update-influencer',
        brandId: brand.id,
        before: { email: 'old@example.com', hasDocument: false },
        after: { email: 'new@example.com', hasDocument: true },
      },
    ])
    await updateInfluencer(tx, { influencerId: ana.id, document: null }, as(admin), secrets)
    expect((await findInfluencerHashes(tx, [ana.id])).get(ana.id)).toHaveLength(1)
  }),
)

test(
  'every brand they work with finds the change in its trail',
  inRollback(async (tx) => {
    const brandIds = [(await makeBrand(tx)).id, (await makeBrand(tx)).id]
    const ana = await makeInfluencer(tx, { brandIds, name: 'Ana' })
    await updateInfluencer(tx, { influencerId: ana.id, name: 'Eva' }, as(admin), secrets)
    const trail = await auditTrail(tx, 'influencer', ana.id)
    expect(trail.map(({ brandId }) => brandId).sort()).toEqual(brandIds.sort())
    expect(trail[1]).toMatchObject({ before: { name: 'Ana' }, after: { name: 'Eva' } })
  }),
)

test(
  'the same again writes nothing, and a taken handle is refused',
  inRollback(async (tx) => {
    const ana = await makeInfluencer(tx, { name: 'Ana' })
    await makeInfluencer(tx, { handle: 'luis' })
    expect(await updateInfluencer(tx, { influencerId: ana.id, name: 'Ana' }, as(admin), secrets)).toMatchObject({ name: 'Ana' })
    expect(await auditTrail(tx, 'influencer', ana.id)).toEqual([])
    await expect(updateInfluencer(tx, { influencerId: ana.id, handle: 'luis' }, as(admin), secrets)).rejects.toMatchObject({
      code: 'influencers.handle-taken',
    })
  }),
)

test(
  'only managers of a brand they work with change them; to other brands they do not exist',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const other = await makeBrand(tx)
    const ana = await makeInfluencer(tx, { brandIds: [brand.id] })
    const rename = (actor: Parameters<typeof as>[0]) =>
      updateInfluencer(tx, { influencerId: ana.id, name: 'Eva' }, as(actor), secrets)
    await expect(rename(managerOf(other.id))).rejects.toMatchObject({ code: 'influencers.not-found' })
    await expect(rename(auditorOf(brand.id))).rejects.toMatchObject({ code: 'influencers.not-allowed' })
    await expect(rename(influencerPerson(ana.id))).rejects.toMatchObject({ code: 'influencers.not-allowed' })
    expect(await rename(managerOf(brand.id, other.id))).toMatchObject({ name: 'Eva' })
  }),
)
