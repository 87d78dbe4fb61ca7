import { getCategoryTree, getProduct, getSku, getVariations } from './catalogue-reads.ts'
import { searchProducts } from './catalogue-search.ts'
import { getCollection, searchCollections } from './collections.ts'
import {
  archiveCoupon,
  getArchivedCoupon,
  getCoupon,
  getCouponUsage,
  getCouponUsageCount,
  listCoupons,
  postCoupon,
  postCoupons,
  postMultipleCoupons,
} from './coupons.ts'
import { getOrder, getOrderGroup } from './get-order.ts'
import { deleteHook, getHook, setHook } from './hook-config.ts'
import type { Exchange, Reply } from './http.ts'
import { listOrders } from './list-orders.ts'
import {
  archivePromotion,
  getPromotion,
  listArchivedPromotions,
  listPromotions,
  postPromotion,
  searchPromotions,
} from './promotions.ts'
import type { LimitGroup, Resource } from './settings.ts'
import type { World } from './world.ts'

export type Route = {
  group: LimitGroup
  /** Null: public. */
  resource: Resource | null
  handle: (exchange: Exchange, world: World) => Reply | Promise<Reply>
}

const order: Route = { group: 'getOrder', resource: 'OMSViewer', handle: getOrder }
const hook = (handle: Route['handle']): Route => ({ group: 'hook', resource: 'HookAdmin', handle })
const catalogue = (handle: Route['handle'], resource: Resource | null): Route => ({ group: 'catalogue', resource, handle })
const rnb = (handle: Route['handle'], group: LimitGroup = 'rnb'): Route => ({ group, resource: 'Rnb', handle })

/** Method and path behind the account, lower case; `*` stands for one segment. Rates and Benefits spells its paths in several ways. */
const routes: Record<string, Route> = {
  'GET api/oms/pvt/orders': { group: 'listOrders', resource: 'ListOrders', handle: listOrders },
  'GET api/oms/pvt/orders/order-group/*': { group: 'getOrder', resource: 'OMSViewer', handle: getOrderGroup },
  'GET api/orders/hook/config': hook(getHook),
  'POST api/orders/hook/config': hook((exchange, world) => setHook(exchange, world.delivery)),
  'DELETE api/orders/hook/config': hook(deleteHook),
  'GET api/rnb/pvt/coupon': rnb(listCoupons),
  'POST api/rnb/pvt/coupon': rnb(postCoupon),
  'GET api/rnb/pvt/coupon/*': rnb(getCoupon),
  'GET api/rnb/pvt/coupon/usage/*': rnb(getCouponUsage),
  'GET api/rnb/v2/pvt/coupon/usage-count/*': rnb(getCouponUsageCount),
  'GET api/rnb/pvt/archive/coupon/*': rnb(getArchivedCoupon),
  'POST api/rnb/pvt/archive/coupon/*': rnb(archiveCoupon),
  'POST api/rnb/pvt/unarchive/coupon/*': rnb(archiveCoupon),
  'POST api/rnb/pvt/multiple-coupons': rnb(postMultipleCoupons, 'multipleCoupons'),
  'POST api/rnb/pvt/coupons': rnb(postCoupons),
  'POST api/rnb/pvt/calculatorconfiguration': rnb(postPromotion),
  'GET api/rnb/pvt/calculatorconfiguration/*': rnb(getPromotion),
  'GET api/rnb/pvt/benefits/calculatorconfiguration': rnb(listPromotions),
  'GET api/rnb/pvt/benefits/calculatorconfiguration/search': rnb(searchPromotions),
  'GET api/rnb/pvt/archive/benefits/calculatorconfiguration': rnb(listArchivedPromotions),
  'POST api/rnb/pvt/archive/calculatorconfiguration/*': rnb(archivePromotion),
  'POST api/rnb/pvt/unarchive/calculatorconfiguration/*': rnb(archivePromotion),
  'GET api/catalog_system/pub/products/search': catalogue(searchProducts, null),
  'GET api/catalog_system/pub/products/variations/*': catalogue(getVariations, null),
  'GET api/catalog_system/pub/category/tree/*': catalogue(getCategoryTree, null),
  'GET api/catalog_system/pvt/products/productget/*': catalogue(getProduct, 'ProductForm'),
  'GET api/catalog_system/pvt/sku/stockkeepingunitbyid/*': catalogue(getSku, 'Skus'),
  'GET api/catalog_system/pvt/collection/search': catalogue(searchCollections, 'Collections'),
  'GET api/catalog_system/pvt/collection/search/*': catalogue(searchCollections, 'Collections'),
  'GET api/catalog/pvt/collection/*': catalogue(getCollection, 'Collections'),
}

/** The route of a call, or null where VTEX has none. `segments` are the parts of the path behind the account. */
export function findRoute(method: string, segments: readonly string[]): Route | null {
  if (method === 'GET' && segments.length === 5 && segments[3] === 'orders' && segments[1] === 'oms') return order
  const exact = `${method} ${segments.join('/').toLowerCase()}`
  return routes[exact] ?? routes[exact.replace(/[^/]+$/, '*')] ?? null
}
