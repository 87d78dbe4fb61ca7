import { makeBrand, makeVtexConnection } from '#tests/factories/make-brand.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { freePort } from '#tests/support/postgres-server.ts'
import { type Machine, until } from './machine.ts'
import type { Row } from './report.ts'

const secret = 'bench-webhook-secret'
const unlimited = 100_000_000
const ordersPerBrand = 6_000

type Shop = { brandId: string; account: string; slug: string; codes: string[] }

/** Two shops whose hooks reach the web server at `webPort`; eight influencers with a code each. */
export async function openShops(machine: Machine, names: readonly string[]): Promise<Shop[]> {
  const { db } = machine.database
  return Promise.all(
    names.map(async (account) => {
      const brand = await makeBrand(db)
      const key = { appKey: `vtexappkey-${account}-ABCDEF`, appToken: 'bench' }
      await machine.control.putAccount(account, { currency: 'COP', keys: [key], settings: { limits: { getOrder: null } } })
      await makeVtexConnection(db, brand.id, {
        account,
        ...key,
        webhookSecret: secret,
        vault: machine.vault,
        requestsPerMinute: unlimited,
      })
      const codes: string[] = []
      for (let i = 0; i < 8; i++) {
        const influencer = await makeInfluencer(db, { brandIds: [brand.id] })
        const { campaign } = await makeCampaign(db, { brandId: brand.id })
        const code = await makeCode(db, { brandId: brand.id, campaignId: campaign.id, influencerId: influencer.id })
        codes.push(code.code)
      }
      return { brandId: brand.id, account, slug: brand.slug, codes }
    }),
  )
}

/** (b) From the shop's notifications to posted commissions: simulator, web and one worker process on this machine. */
export async function measurePipeline(machine: Machine, name: string, accounts: readonly string[]): Promise<Row> {
  const shops = await openShops(machine, accounts)
  const webPort = await freePort()
  const web = await machine.startWeb('build/server/web.js', webPort)
  for (const { account, slug, codes } of shops) {
    const response = await fetch(`${machine.control.url}/${account}/api/orders/hook/config`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'X-VTEX-API-AppKey': `vtexappkey-${account}-ABCDEF`,
        'X-VTEX-API-AppToken': 'bench',
      },
      body: JSON.stringify({
        filter: { type: 'FromWorkflow', status: ['payment-approved'] },
        hook: { url: `http://127.0.0.1:${webPort}/webhooks/vtex/${slug}`, headers: { 'x-webhook-secret': secret } },
      }),
    })
    if (!response.ok) throw new Error(`hook of ${account}: ${response.status}`)
    await machine.control.createBulkOrders(account, ordersPerBrand, { coupons: codes })
  }
  const worker = machine.startWorker()
  const [stored] = await machine.database.sql<[{ n: number }]>`select count(*)::int as n from commissions`
  const wanted = ordersPerBrand * shops.length
  const brandIds = shops.map(({ brandId }) => brandId)
  const started = performance.now()
  const delivered = machine.control.deliverAll({ concurrency: 50 })
  await until(async () => (await countCommissions(machine, brandIds)) >= wanted, 100, 300_000)
  const elapsed = (performance.now() - started) / 1000
  const { perSecond: hooksPerSecond } = await delivered
  await machine.stop(worker)
  await machine.stop(web)
  const perSecond = wanted / elapsed
  const note = `${wanted} orders, ${Math.round(stored.n / 1000)} k stored before, hooks taken at ${Math.round(hooksPerSecond)}/s`
  return { name, value: perSecond, unit: '/s', atLeast: 300, note }
}

/** From the daily totals of these brands alone: asking must cost nothing, however much is stored. */
async function countCommissions(machine: Machine, brandIds: readonly string[]): Promise<number> {
  const [row] = await machine.database.sql<[{ n: number }]>`
    select coalesce(sum(orders), 0)::int as n from daily_sales where brand_id = any(${brandIds as string[]})`
  return row.n
}
