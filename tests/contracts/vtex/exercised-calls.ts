import type { VtexClient } from '#app/integrations/vtex/client.server.ts'
import { wantedHookConfig } from '#app/integrations/vtex/hook-config.ts'
import type { PromotionInput } from '#app/integrations/vtex/promotion-payloads.ts'

export const coupon = {
  couponCode: 'LUNA10',
  utmSource: 'camp-1',
  isArchived: false,
  maxItemsPerClient: 10,
  expirationIntervalPerUse: '00:00:00',
  maxUsage: 5,
}

const scope = { of: [{ id: '1', name: 'Uno' }] }
export const promotion: PromotionInput = {
  name: 'Campaña de mayo',
  utmSource: 'camp-1',
  beginsAt: new Date('2026-05-01T05:00:00Z'),
  endsAt: new Date('2099-05-01T05:00:00Z'),
  isActive: true,
  discount: { kind: 'percent', rate: 1_250 },
  skus: scope,
  products: scope,
  categories: scope,
  collections: scope,
  minimumCart: 1_050n,
}

type Place = { readonly orderId: string; readonly hookUrl: string }

/** Every call of the client, with all that it can be asked for; in this order, for some need what others made. A new one does not compile until it is here. */
export const exercises: { readonly [Name in keyof VtexClient]: (vtex: VtexClient, place: Place) => Promise<unknown> } = {
  getOrder: (vtex, { orderId }) => vtex.getOrder(orderId),
  async listOrders(vtex) {
    const window = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2026-01-02T00:00:00Z') }
    for (const by of ['created', 'authorized', 'invoiced'] as const)
      for await (const _row of vtex.listOrders({ ...window, by, hasReturn: true, isIncomplete: true }));
  },
  putHookConfig: (vtex, { hookUrl }) =>
    vtex.putHookConfig(wantedHookConfig({ url: hookUrl, header: 'x-hook-secret', secret: 's' })),
  getHookConfig: (vtex) => vtex.getHookConfig(),
  upsertCoupon: (vtex) => vtex.upsertCoupon(coupon),
  putCoupons: (vtex) => vtex.putCoupons([coupon, { ...coupon, couponCode: 'LUNA11' }]),
  archiveCoupon: (vtex) => vtex.archiveCoupon('LUNA10'),
  unarchiveCoupon: (vtex) => vtex.unarchiveCoupon('LUNA10'),
  getCoupon: (vtex) => vtex.getCoupon('OTRO'),
  listCoupons: (vtex) => vtex.listCoupons(),
  getCouponUsage: (vtex) => vtex.getCouponUsage('LUNA10'),
  countCouponUses: (vtex) => vtex.countCouponUses('LUNA10'),
  createPromotion: (vtex) => vtex.createPromotion(promotion),
  updatePromotion: async (vtex) =>
    vtex.updatePromotion((await vtex.listPromotions()).promotions[0]!.id, { ...promotion, endsAt: null }),
  getPromotion: (vtex) => vtex.getPromotion('none'),
  listPromotions: (vtex) => vtex.listPromotions(),
  searchPromotions: (vtex) => vtex.searchPromotions('mayo & más'),
  archivePromotion: async (vtex) => vtex.archivePromotion((await vtex.listPromotions()).promotions[0]!.id),
  unarchivePromotion: async (vtex) => vtex.unarchivePromotion((await vtex.searchPromotions('mayo'))[0]!.id),
  async searchProducts(vtex) {
    for (const search of [
      { text: 'vestido lino' },
      { productIds: ['1001', '1002'] },
      { skuIds: ['10011', '10021'] },
      { reference: 'REF-1001-1' },
      { collectionId: '191' },
      { categoryPath: ['1', '100'] },
    ])
      await vtex.searchProducts(search, 2)
  },
  getProduct: (vtex) => vtex.getProduct('1001'),
  getSku: (vtex) => vtex.getSku('10011'),
  getCategoryTree: (vtex) => vtex.getCategoryTree(3),
  searchCollections: async (vtex) => [await vtex.searchCollections('favoritos', 1), await vtex.searchCollections('')],
  getCollection: (vtex) => vtex.getCollection('191'),
  testPermissions: (vtex) => vtex.testPermissions(),
}
