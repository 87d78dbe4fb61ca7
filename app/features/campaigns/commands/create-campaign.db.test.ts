import { expect, test } from 'vitest'
import { plainTerms } from '#app/domain/campaign-terms.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { as, auditorOf, managerOf, testNow } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { cloneDatabase, inRollback } from '#tests/support/test-database.ts'
import type { CreateCampaign } from '../inputs.ts'
import { getCampaign } from '../queries/get-campaign.server.ts'
import { createCampaign } from './create-campaign.server.ts'

const lastYear = new Date('2025-03-01T05:00:00Z')

function draft(brandId: string): CreateCampaign {
  return {
    brandId,
    name: 'Día de la Madre',
    description: '',
    startsAt: lastYear,
    endsAt: null,
    visibility: 'public',
    period: 'month',
    brief: '',
    hasLeaderboard: false,
    terms: {
      ...plainTerms,
      defaultRate: { kind: 'percent', rate: 1250 },
      rules: [{ scope: 'sku', targetId: '1902', rate: { kind: 'fixed', amountPerUnit: 50_000n } }],
      include: [],
      exclude: [{ kind: 'sku', id: '6123' }],
      confirmOn: 'payment',
      holdDays: 15,
    },
  }
}

test(
  'a manager drafts a campaign, whose first terms are valid from its start, also a past one',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const manager = managerOf(brand.id)
    const { id } = await createCampaign(tx, draft(brand.id), as(manager))
    expect(await getCampaign(tx, { campaignId: id }, as(manager))).toMatchObject({
      brand: { id: brand.id, currency: 'COP' },
      status: 'draft',
      utmSource: 'dia-de-la-madre',
      createdAt: testNow,
      terms: { version: 1, validFrom: lastYear, ...draft(brand.id).terms, createdBy: manager.userId },
    })
    expect(await auditTrail(tx, 'campaign', id)).toMatchObject([
      {
        action: 'campaigns.create-campaign',
        brandId: brand.id,
        before: null,
        after: { name: 'Día de la Madre', terms: { rules: [{ rate: { amountPerUnit: '50000' } }] } },
      },
    ])
  }),
)

test(
  'a utmSource made from the name steps aside for those that exist; one that is asked for is refused',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const manager = as(managerOf(brand.id))
    await makeCampaign(tx, { utmSource: 'dia-de-la-madre' })
    for (const expected of ['dia-de-la-madre', 'dia-de-la-madre-2', 'dia-de-la-madre-3'])
      expect(await createCampaign(tx, draft(brand.id), manager)).toMatchObject({ utmSource: expected })
    const wanted = { ...draft(brand.id), utmSource: 'dia-de-la-madre' }
    await expect(createCampaign(tx, wanted, manager)).rejects.toMatchObject({ code: 'campaigns.utm-source-taken' })
  }),
)

test(
  'a window that goes backwards, a foreign brand and an auditor are refused',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const other = await makeBrand(tx)
    const create = (actor: Parameters<typeof as>[0], endsAt: Date | null = null) =>
      createCampaign(tx, { ...draft(brand.id), endsAt }, as(actor))
    await expect(create(managerOf(brand.id), lastYear)).rejects.toMatchObject({ code: 'campaigns.window-backwards' })
    await expect(create(managerOf(other.id))).rejects.toMatchObject({ code: 'brands.not-found' })
    await expect(create(auditorOf(brand.id))).rejects.toMatchObject({ code: 'campaigns.not-allowed' })
  }),
)

test('of two campaigns of one name at once, each gets a utmSource or is told', async () => {
  const { client, drop } = await cloneDatabase()
  try {
    const brand = await makeBrand(client.db)
    const create = () => client.db.transaction((tx) => createCampaign(tx, draft(brand.id), as(managerOf(brand.id))))
    const results = await Promise.allSettled([create(), create(), create()])
    const sources = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.utmSource] : []))
    expect(sources.length).toBeGreaterThan(0)
    expect(new Set(sources).size).toBe(sources.length)
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'campaigns.utm-source-taken' })
  } finally {
    await drop()
  }
})
