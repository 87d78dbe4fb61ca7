import { type CatalogueSku, catalogue, findSku } from './catalogue.ts'
import type { OrderOptions } from './control-inputs.ts'
import type { OrderItem, PriceTag } from './order-document.ts'
import { ControlError } from './order-store.ts'
import { between, guid, hex, pick, type Random } from './random.ts'
import type { StoreProfile } from './store-profiles.ts'

/** The promotion behind a coupon, as it lands on the lines of an order. */
export type AppliedPromotion = { id: string; name: string; percent: number; couponCode: string }

export type BuiltItem = { item: OrderItem; sku: CatalogueSku; gross: number; discount: number }

type Line = NonNullable<OrderOptions['lines']>[number]

/** Cents of a percentage, half away from zero. */
function percentOf(amount: number, percent: number): number {
  return Math.floor((amount * percent) / 100 + 0.5)
}

function randomLines(random: Random): Line[] {
  const count = pick(random, [1, 1, 1, 2, 2, 3])
  return Array.from({ length: count }, () => ({ quantity: pick(random, [1, 1, 1, 2, 3]), isGift: false }))
}

/** Prices per unit whose sum over all units is exactly the total: the first units carry the cents that do not divide. */
function unitPrices(total: number, quantity: number): { value: number; quantity: number }[] {
  const floor = Math.floor(total / quantity)
  const higher = total - floor * quantity
  if (higher === 0) return [{ value: floor, quantity }]
  return [
    { value: floor + 1, quantity: higher },
    { value: floor, quantity: quantity - higher },
  ]
}

function discountTag(random: Random, promotion: { id: string }, value: number): PriceTag {
  return {
    name: `discount@price-${promotion.id}#${guid(random)}`,
    value,
    isPercentual: false,
    identifier: promotion.id,
    rawValue: value / 100,
    rate: null,
    jurisCode: null,
    jurisType: null,
    jurisName: null,
  }
}

function giftTag(): PriceTag {
  return { name: 'DISCOUNT@GIFT', value: 100, isPercentual: true, identifier: null, rawValue: 100, rate: null }
}

/** The lines of an order with their gross and discount in cents. Gifts are discounted to nothing. @throws ControlError 400 for an unknown SKU */
export function buildItems(
  random: Random,
  profile: StoreProfile,
  options: OrderOptions,
  promotion: AppliedPromotion | null,
): BuiltItem[] {
  return (options.lines ?? randomLines(random)).map((line) => {
    const sku = line.skuId === undefined ? pick(random, catalogue) : findSku(line.skuId)
    if (!sku) throw new ControlError(400, `the catalogue has no SKU ${line.skuId}`)
    return buildItem(random, profile, line, sku, promotion)
  })
}

function buildItem(
  random: Random,
  profile: StoreProfile,
  line: Line,
  sku: CatalogueSku,
  promotion: AppliedPromotion | null,
): BuiltItem {
  const unitMultiplier = line.unitMultiplier ?? sku.unitMultiplier
  const price = line.price ?? sku.price * profile.priceFactor
  const gross = Math.round(price * line.quantity * unitMultiplier)
  const applied =
    line.discountPercent === undefined ? promotion : { id: promotion?.id ?? guid(random), percent: line.discountPercent }
  const discount = line.isGift ? gross : applied ? percentOf(gross, applied.percent) : 0
  const priceTags = line.isGift ? [giftTag()] : applied && discount > 0 ? [discountTag(random, applied, -discount)] : []
  const total = gross - discount
  const sellingPrice = Math.floor(total / line.quantity)
  const item: OrderItem = {
    uniqueId: hex(random, 32).toUpperCase(),
    id: sku.skuId,
    productId: sku.productId,
    ean: sku.ean,
    lockId: null,
    itemAttachment: { content: {}, name: null },
    attachments: [],
    quantity: line.quantity,
    seller: '1',
    name: sku.name,
    refId: sku.refId,
    price,
    listPrice: price,
    manualPrice: null,
    manualPriceAppliedBy: null,
    priceTags,
    imageUrl: sku.imageUrl,
    detailUrl: sku.detailUrl,
    components: [],
    bundleItems: [],
    params: [],
    offerings: [],
    attachmentOfferings: [],
    sellerSku: sku.skuId,
    priceValidUntil: null,
    commission: 0,
    tax: 0,
    preSaleDate: null,
    additionalInfo: {
      brandName: sku.brand.name,
      brandId: sku.brand.id,
      categoriesIds: `/${sku.categories
        .map((category) => category.id)
        .reverse()
        .join('/')}/`,
      categories: sku.categories,
      productClusterId: sku.collectionIds.join(','),
      commercialConditionId: '1',
      dimension: { cubicweight: 0.0823, height: 5.5, length: 20, weight: between(random, 60, 900), width: 15 },
      offeringInfo: null,
      offeringType: null,
      offeringTypeId: null,
    },
    measurementUnit: sku.measurementUnit,
    unitMultiplier,
    sellingPrice,
    isGift: line.isGift,
    shippingPrice: null,
    rewardValue: 0,
    freightCommission: 0,
    priceDefinition: {
      sellingPrices: unitPrices(total, line.quantity),
      calculatedSellingPrice: sellingPrice,
      total,
      reason: null,
    },
    taxCode: null,
    parentItemIndex: null,
    parentAssemblyBinding: null,
    callCenterOperator: null,
    serialNumbers: null,
    assemblies: [],
    costPrice: price,
  }
  return { item, sku, gross, discount }
}
