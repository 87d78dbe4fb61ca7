import { expect, test } from 'vitest'
import type { Actor } from '#app/domain/actor.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { as, influencerPerson, managerOf, system, testNow } from '#tests/support/acting.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { reassignCode } from '../commands/reassign-code.server.ts'
import { ListCodes } from '../inputs.ts'
import { getCode } from './get-code.server.ts'
import { listCodes } from './list-codes.server.ts'

test(
  'staff see their brands’ codes, an influencer those they hold with their own history only',
  inRollback(async (tx) => {
    const { campaign } = await makeCampaign(tx, { name: 'Mayo' })
    const other = await makeBrand(tx)
    const ana = await makeInfluencer(tx, { name: 'Ana Ñandú', brandIds: [campaign.brandId] })
    const luis = await makeInfluencer(tx, { name: 'Luis', brandIds: [campaign.brandId] })
    const seller = { brandId: campaign.brandId, campaignId: campaign.id }
    const first = await makeCode(tx, { ...seller, influencerId: ana.id, code: 'FIRST' })
    const second = await makeCode(tx, {
      ...seller,
      influencerId: luis.id,
      code: 'SECOND',
      status: 'paused',
      createdAt: new Date(testNow.getTime() + 1),
    })
    const find = async (actor: Actor, filters: object = {}) =>
      (await listCodes(tx, ListCodes.parse(filters), actor)).items.map((item) => item.code)

    expect(await find(managerOf(campaign.brandId))).toEqual(['SECOND', 'FIRST'])
    expect(await find(managerOf(other.id))).toEqual([])
    expect(await find(influencerPerson(ana.id))).toEqual(['FIRST'])
    expect(await find(system, { search: 'nandu' })).toEqual(['FIRST'])
    expect(await find(system, { search: 'sec' })).toEqual(['SECOND'])
    expect(await find(system, { status: 'paused' })).toEqual(['SECOND'])
    expect(await find(system, { influencerId: ana.id, campaignId: campaign.id, brandId: campaign.brandId })).toEqual(['FIRST'])
    const page = await listCodes(tx, ListCodes.parse({ limit: 1 }), system)
    expect(page.items).toMatchObject([{ id: second.id, campaign: { name: 'Mayo' }, holder: { name: 'Luis' } }])
    expect(await find(system, { limit: 1, cursor: page.nextCursor })).toEqual(['FIRST'])

    await reassignCode(tx, { codeId: first.id, influencerId: luis.id }, as(system))
    expect(await find(influencerPerson(ana.id))).toEqual([])
    expect(await find(influencerPerson(luis.id))).toEqual(['SECOND', 'FIRST'])
    expect((await getCode(tx, { codeId: first.id }, influencerPerson(luis.id))).assignments).toMatchObject([
      { influencer: { id: luis.id } },
    ])
    expect((await getCode(tx, { codeId: first.id }, managerOf(campaign.brandId))).assignments).toHaveLength(2)
    await expect(getCode(tx, { codeId: first.id }, influencerPerson(ana.id))).rejects.toMatchObject({ code: 'codes.not-found' })
  }),
)
