import { expect, test } from 'vitest'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign, makeTerms } from '#tests/factories/make-campaign.ts'
import { as, influencerPerson, managerOf, system, testNow } from '#tests/support/acting.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { ListCampaigns } from '../inputs.ts'
import { listCampaigns } from './list-campaigns.server.ts'

test(
  'the campaigns of one’s brands come newest first, each with the terms in force at the time of asking',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const { campaign: older } = await makeCampaign(tx, {
      brandId: brand.id,
      name: 'Navidad',
      status: 'ended',
      createdAt: new Date(testNow.getTime() - 1),
    })
    const { campaign: newer } = await makeCampaign(tx, { brandId: brand.id, name: 'Día del Niño' })
    await makeTerms(tx, newer, { version: 2, validFrom: testNow, defaultRate: { kind: 'percent', rate: 1500 } })
    const { campaign: foreign } = await makeCampaign(tx)
    const find = async (filters: object, ctx = as(managerOf(brand.id))) =>
      (await listCampaigns(tx, ListCampaigns.parse(filters), ctx)).items.map((item) => [item.name, item.terms.version])
    expect(await find({})).toEqual([
      ['Día del Niño', 2],
      ['Navidad', 1],
    ])
    expect(await find({}, as(managerOf(brand.id), new Date(testNow.getTime() - 1)))).toContainEqual(['Día del Niño', 1])
    expect(await find({ search: 'dia del nino' })).toEqual([['Día del Niño', 2]])
    expect(await find({ status: 'ended' })).toEqual([['Navidad', 1]])
    expect(await find({ brandId: foreign.brandId })).toEqual([])
    expect(await find({ brandId: foreign.brandId }, as(system))).toEqual([[foreign.name, 1]])
    expect(await find({}, as(influencerPerson(older.id)))).toEqual([])
    const first = await listCampaigns(tx, ListCampaigns.parse({ limit: 1 }), as(managerOf(brand.id)))
    expect(first.items).toHaveLength(1)
    expect(await find({ limit: 1, cursor: first.nextCursor })).toEqual([['Navidad', 1]])
  }),
)
