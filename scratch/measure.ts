import { readFileSync } from 'node:fs'
import { createDatabase } from '#db/client.ts'
import { listOrders } from '#app/features/orders/queries/list-orders.server.ts'
import { getOrder } from '#app/features/orders/queries/get-order.server.ts'
import { ListOrders } from '#app/features/orders/inputs.ts'
import { listCommissions } from '#app/features/commissions/queries/list-commissions.server.ts'
import { sumCommissions } from '#app/features/commissions/queries/sum-commissions.server.ts'
import { CommissionFilters, ListCommissions } from '#app/features/commissions/inputs.ts'
import { getBrandOverview } from '#app/features/commissions/queries/get-brand-overview.server.ts'
import { getInfluencerOverview } from '#app/features/commissions/queries/get-influencer-overview.server.ts'
import { getWallet } from '#app/features/ledger/queries/get-wallet.server.ts'
import { listNotifications } from '#app/integrations/vtex/queries/list-notifications.server.ts'
import { ListNotifications } from '#app/integrations/vtex/inputs.ts'
const { db, close } = createDatabase(readFileSync('/tmp/reads-pg/url','utf8'))
const admin: any = { kind:'user', userId:'x', name:'a', grants:[{role:'admin',brandId:null}], influencerId:null }
const b1='00000000-0000-4000-8000-0000000000b1', b2='00000000-0000-4000-8000-0000000000b2'
const mgr: any = { kind:'user', userId:'x', name:'m', grants:[{role:'manager',brandId:b1},{role:'manager',brandId:b2}], influencerId:null }
const inf='10000000-0000-4000-8000-000000000001'
const self: any = { kind:'user', userId:'x', name:'i', grants:[{role:'influencer',brandId:null}], influencerId:inf }
const now = new Date()
async function t(name: string, f: () => Promise<unknown>, n = 15) {
  const times: number[] = []
  await f(); 
  for (let i=0;i<n;i++){ const s=performance.now(); await f(); times.push(performance.now()-s) }
  times.sort((a,b)=>a-b)
  console.log(name.padEnd(45), 'p50', times[n>>1].toFixed(1), 'max', times[n-1].toFixed(1))
}
const O = (f: any) => ListOrders.parse(f), C = (f: any) => ListCommissions.parse(f), F = (f:any)=>CommissionFilters.parse(f)
await t('brand overview admin', () => getBrandOverview(db, { brandId: b1, now }, admin))
await t('brand overview mgr', () => getBrandOverview(db, { brandId: b1, now }, mgr))
await t('influencer overview 30 (biggest)', () => getInfluencerOverview(db, { influencerId: inf, now, days: 30 }, self))
await t('influencer overview 90 (biggest)', () => getInfluencerOverview(db, { influencerId: inf, now, days: 90 }, self))
await t('influencer overview 90 admin', () => getInfluencerOverview(db, { influencerId: inf, now, days: 90 }, admin))
await t('influencer overview 90 mgr', () => getInfluencerOverview(db, { influencerId: inf, now, days: 90 }, mgr))
await t('wallet self', () => getWallet(db, { influencerId: inf }, self))
await t('orders admin', () => listOrders(db, O({}), admin))
await t('orders mgr 2 brands', () => listOrders(db, O({}), mgr))
await t('orders brand', () => listOrders(db, O({ brandId: b1 }), mgr))
const p = await listOrders(db, O({ brandId: b1, limit: 200, from:'2026-01-01', to:'2026-03-01' }), mgr)
await t('orders brand + cursor', () => listOrders(db, O({ brandId: b1, cursor: p.nextCursor }), mgr))
await t('orders brand days', () => listOrders(db, O({ brandId: b1, from:'2026-01-01', to:'2026-03-01' }), mgr))
await t('orders admin days', () => listOrders(db, O({ from:'2026-01-01', to:'2026-03-01' }), admin))
await t('orders search number admin', () => listOrders(db, O({ search: '1181201400007' }), admin))
await t('orders search seq brand', () => listOrders(db, O({ search: '650000', brandId: b1 }), mgr))
await t('orders search code brand', () => listOrders(db, O({ search: 'code3', brandId: b1 }), mgr))
await t('orders search nothing', () => listOrders(db, O({ search: 'zzz' }), admin))
await t('orders in-doubt (none)', () => listOrders(db, O({ brandId: b1, state: 'in-doubt' }), mgr))
await t('orders flag (none)', () => listOrders(db, O({ brandId: b1, flag: 'incomplete' }), mgr))
await t('orders influencer', () => listOrders(db, O({}), self))
await t('get order', () => getOrder(db, { orderId: p.items[0]!.id }, admin))
await t('commissions admin', () => listCommissions(db, C({}), admin))
await t('commissions mgr', () => listCommissions(db, C({}), mgr))
await t('commissions brand', () => listCommissions(db, C({ brandId: b1 }), mgr))
await t('commissions code', () => listCommissions(db, C({ codeId: '30000000-0000-4000-8000-000000000399' }), mgr))
await t('commissions held brand', () => listCommissions(db, C({ brandId: b1, held: 'yes' }), mgr))
await t('commissions due brand', () => listCommissions(db, C({ brandId: b1, due: now.toISOString().slice(0,10) }), mgr))
await t('commissions self', () => listCommissions(db, C({}), self))
await t('sum all brand', () => sumCommissions(db, F({ brandId: b1 }), mgr))
await t('sum confirmed brand', () => sumCommissions(db, F({ brandId: b1, status: 'confirmed' }), mgr))
await t('notifications admin', () => listNotifications(db, ListNotifications.parse({}), admin))
await t('notifications brand', () => listNotifications(db, ListNotifications.parse({ brandId: b1 }), mgr))
await t('notifications parked admin', () => listNotifications(db, ListNotifications.parse({ status: 'parked' }), admin))
await t('notifications parked brand', () => listNotifications(db, ListNotifications.parse({ brandId: b1, status: 'parked' }), mgr))
await t('notifications pending none', () => listNotifications(db, ListNotifications.parse({ status: 'pending' }), admin))
await t('notifications search mgr', () => listNotifications(db, ListNotifications.parse({ search: '1181201400007' }), mgr))
await t('notifications search admin', () => listNotifications(db, ListNotifications.parse({ search: '1181201400007' }), admin))
await close()
