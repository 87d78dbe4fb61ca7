import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { influencerTags } from '#db/schema/influencers.groups.ts'
import { kycProfiles } from '#db/schema/influencers.kyc.ts'
import { influencers } from '#db/schema/influencers.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeGroup } from '#tests/factories/make-group.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { admin, influencerPerson, managerOf, testNow } from '#tests/support/acting.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { ListInfluencers } from '../inputs.ts'
import { getInfluencer } from './get-influencer.server.ts'
import { listInfluencers } from './list-influencers.server.ts'
import { listMarks } from './list-marks.server.ts'

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

test(
  'somebody is found by network handle, tag, group, code, campaign and whole document, each within the brand that asks; the filters are exact',
  inRollback(async (tx) => {
    const [brand, other] = [await makeBrand(tx), await makeBrand(tx)]
    const ana = await makeInfluencer(tx, { name: 'Ana', brandIds: [brand.id, other.id], country: 'CO' })
    const beto = await makeInfluencer(tx, { name: 'Beto', brandIds: [brand.id], country: 'MX' })
    const networks = [{ network: 'tiktok' as const, handle: 'AnitaCocina', url: null, followers: null }]
    await tx.insert(kycProfiles).values({ influencerId: ana.id, networks, updatedAt: testNow })
    await tx.insert(influencerTags).values([
      { brandId: brand.id, influencerId: ana.id, tag: 'moda bogotá', createdAt: testNow },
      { brandId: other.id, influencerId: ana.id, tag: 'secreta', createdAt: testNow },
    ])
    const group = await makeGroup(tx, { brandId: brand.id, name: 'Estrellas' }, [{ influencerId: ana.id }])
    await makeGroup(tx, { brandId: brand.id, name: 'Antiguas' }, [
      { influencerId: ana.id, leftAt: new Date(testNow.getTime() + 1) },
    ])
    const names = async (filters: object, elsewhere = {}) =>
      (
        await listInfluencers(tx, ListInfluencers.parse({ brandId: brand.id, ...filters }), managerOf(brand.id), elsewhere)
      ).items.map((item) => item.name)
    for (const search of ['@anitacocina', 'MODA BOGOTA', '#moda', 'estrella']) expect(await names({ search })).toEqual(['Ana'])
    for (const search of ['secreta', 'antigua', '100%']) expect(await names({ search })).toEqual([])
    const found = [sql`select ${beto.id}::uuid`]
    expect(await names({ search: 'nada de nombres' }, { found })).toEqual(['Beto'])
    expect(await names({ search: 'zzzz' }, { documentHash: 'nobody' })).toEqual([])
    await tx.update(influencers).set({ documentHash: 'hash of it' }).where(eq(influencers.id, beto.id))
    expect(await names({ search: 'zzzz' }, { documentHash: 'hash of it' })).toEqual(['Beto'])
    expect(await names({ groupId: group.id })).toEqual(['Ana'])
    expect(await names({ tag: 'moda bogotá' })).toEqual(['Ana'])
    expect(await names({ tag: 'secreta' })).toEqual([])
    expect(await names({ country: 'mx' })).toEqual(['Beto'])
    expect(await names({}, { inCampaign: sql`select ${ana.id}::uuid` })).toEqual(['Ana'])
    const marks = await listMarks(tx, { brandId: brand.id, influencerIds: [ana.id, beto.id] }, managerOf(brand.id))
    expect(marks).toMatchObject({ [ana.id]: { tags: ['moda bogotá'], groups: [{ name: 'Estrellas' }] } })
    expect(Object.keys(marks)).toEqual([ana.id])
  }),
)
