import { expect, test } from 'vitest'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { admin, influencerPerson, managerOf, testNow } from '#tests/support/acting.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { ListInfluencers } from '../inputs.ts'
import { getInfluencer } from './get-influencer.server.ts'
import { listInfluencers } from './list-influencers.server.ts'

test(
  'staff know the influencers of their brands, an influencer knows themselves, and nobody sees a hash',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const other = await makeBrand(tx)
    const both = await makeInfluencer(tx, { brandIds: [brand.id, other.id], document: '12345678' })
    const foreign = await makeInfluencer(tx, { brandIds: [other.id], createdAt: new Date(testNow.getTime() + 1) })
    const idsFor = async (actor: Parameters<typeof listInfluencers>[2], filters = {}) =>
      (await listInfluencers(tx, ListInfluencers.parse(filters), actor)).items.map((item) => item.id)
    expect(await idsFor(managerOf(brand.id))).toEqual([both.id])
    expect(await idsFor(admin)).toEqual([foreign.id, both.id])
    expect(await idsFor(influencerPerson(foreign.id))).toEqual([foreign.id])
    expect(await idsFor(admin, { brandId: brand.id })).toEqual([both.id])
    expect(await idsFor(managerOf(brand.id), { brandId: other.id })).toEqual([])
    expect((await getInfluencer(tx, { influencerId: both.id }, managerOf(brand.id))).brands.map(({ id }) => id)).toEqual([
      brand.id,
    ])
    expect((await getInfluencer(tx, { influencerId: both.id }, influencerPerson(both.id))).brands).toHaveLength(2)
    await expect(getInfluencer(tx, { influencerId: foreign.id }, influencerPerson(both.id))).rejects.toMatchObject({
      kind: 'not-found',
    })
    const seen = JSON.stringify([
      await getInfluencer(tx, { influencerId: both.id }, admin),
      await listInfluencers(tx, ListInfluencers.parse({}), admin),
    ])
    expect(seen).not.toContain(both.documentHash)
    expect(seen).not.toContain(both.emailHash)
  }),
)

test(
  'filters and search narrow the list; pages follow one another',
  inRollback(async (tx) => {
    const maria = await makeInfluencer(tx, { name: 'María Ñáñez', handle: 'mari' })
    const luis = await makeInfluencer(tx, { name: 'Luis', status: 'suspended', createdAt: new Date(testNow.getTime() - 1) })
    const names = async (filters: object) =>
      (await listInfluencers(tx, ListInfluencers.parse(filters), admin)).items.map((item) => item.name)
    expect(await names({ search: 'maria na' })).toEqual([maria.name])
    expect(await names({ search: 'MARI@EX' })).toEqual([maria.name])
    expect(await names({ status: 'suspended' })).toEqual([luis.name])
    const first = await listInfluencers(tx, ListInfluencers.parse({ limit: '1' }), admin)
    expect(first.items).toMatchObject([{ id: maria.id }])
    expect(await names({ limit: 1, cursor: first.nextCursor })).toEqual([luis.name])
  }),
)
