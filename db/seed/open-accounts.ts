import { request } from 'undici'
import type { VtexControl } from '#tests/simulators/vtex/control-client.ts'
import { type PlannedBrand, plannedBrands, plannedCampaigns } from './world-plan.ts'

/**
 * Opens the brands' accounts in the simulator with their application keys, and makes one promotion per campaign, as a merchant would by hand.
 * An account that is there keeps its orders.
 */
export async function openAccounts(control: VtexControl): Promise<void> {
  for (const brand of plannedBrands) {
    const { account, appKey, appToken, currency } = brand
    const { counts } = await control.putAccount(account, { currency, keys: [{ appKey, appToken }] })
    if (counts.promotions === 0) await makePromotions(control.url, brand)
  }
}

async function makePromotions(url: string, { slug, account, appKey, appToken }: PlannedBrand): Promise<void> {
  for (const campaign of plannedCampaigns.filter(({ brand }) => brand === slug)) {
    const { statusCode, body } = await request(`${url}/${account}/api/rnb/pvt/calculatorconfiguration`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-vtex-api-appkey': appKey, 'x-vtex-api-apptoken': appToken },
      body: JSON.stringify({
        name: campaign.name,
        description: campaign.description,
        type: 'regular',
        origin: 'Marketplace',
        percentualShippingDiscountValue: 0,
        beginDateUtc: '2025-01-01T00:00:00.000Z',
        isActive: true,
        utmSource: campaign.utmSource,
        percentualDiscountValue: campaign.discountPercent,
      }),
    })
    await body.dump()
    if (statusCode !== 200) throw new Error(`The simulator refused the promotion ${campaign.name}: ${statusCode}`)
  }
}
