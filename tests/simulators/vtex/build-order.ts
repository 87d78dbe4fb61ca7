import { promotionsOf } from './applied-promotions.ts'
import { type AppliedPromotion, type BuiltItem, buildItems } from './build-items.ts'
import { buildCustomer, buildPayment, buildShipping } from './build-parties.ts'
import { now, storeDate } from './clock.ts'
import type { OrderOptions } from './control-inputs.ts'
import type { OrderDocument, OrderTotal } from './order-document.ts'
import { applyStatus } from './order-status.ts'
import { hashText, hex, type Random, seededRandom } from './random.ts'
import type { Account, SimulatorState } from './state.ts'
import { type StoreProfile, storePreferences, storeProfiles } from './store-profiles.ts'

/**
 * A document as VTEX would show it, from what is wanted of it: money adds up (value = sum of totals, lines = Items + Discounts), persons are
 * made up. The same account and sequence give the same order. It reached its status a minute after creation, or now if that is sooner. Takes the next sequence number of the account.
 * @throws ControlError 400 for an unknown SKU
 */
export function buildOrder(state: SimulatorState, account: Account, options: OrderOptions): OrderDocument {
  const sequence = String(account.nextSequence++)
  const random = seededRandom(hashText(`${account.name}/${sequence}`))
  const profile = storeProfiles[options.currency ?? account.currency]
  const nowMs = now(state.clock)
  const createdMs = options.creationDate ? Date.parse(options.creationDate) : nowMs
  const sinceCreationMs = Math.max(0, Math.min(60_000, nowMs - createdMs))
  const date = (offsetMs: number) => storeDate(createdMs + offsetMs, profile.offsetMinutes)
  const promotions = promotionsOf(account, options, createdMs)
  const items = buildItems(random, profile, options, promotions[0] ?? null)
  const group = options.orderGroup === undefined ? orderGroupOf(account, sequence, options.orderId) : options.orderGroup
  const freight = options.shipping ?? freightOf(random, profile)
  const totals = buildTotals(profile, items, freight)
  const value = totals.reduce((sum, total) => sum + total.value, 0)
  const customer = buildCustomer(random, profile, options.customer)
  const orderId = options.orderId ?? `${group ?? sequence}-01`
  const document: OrderDocument = {
    orderId,
    sequence,
    marketplaceOrderId: '',
    marketplaceServicesEndpoint: null,
    sellerOrderId: `00-${orderId}`,
    origin: options.origin,
    affiliateId: options.affiliateId,
    salesChannel: options.salesChannel,
    merchantName: null,
    status: 'order-created',
    workflowIsInError: options.workflowIsInError,
    statusDescription: '',
    value,
    creationDate: date(0),
    lastChange: date(0),
    orderGroup: group,
    followUpEmail: customer.email,
    lastMessage: null,
    hostname: account.name,
    isCompleted: true,
    roundingError: 0,
    orderFormId: hex(random, 32),
    allowCancellation: true,
    allowEdition: false,
    isCheckedIn: false,
    authorizedDate: null,
    invoicedDate: null,
    cancelReason: null,
    checkedInPickupPointId: null,
    totals,
    sellers: [{ id: '1', name: account.name, logo: '', fulfillmentEndpoint: null }],
    clientPreferencesData: { locale: profile.locale, optinNewsLetter: false },
    cancellationData: null,
    taxData: null,
    subscriptionData: null,
    itemMetadata: { Items: items.map(metadataOf) },
    marketplace: { baseURL: null, isCertified: null, name: account.name },
    storePreferencesData: storePreferences(profile),
    customData: null,
    commercialConditionData: null,
    openTextField: null,
    invoiceData: null,
    changesAttachment: null,
    callCenterOperatorData: null,
    packageAttachment: { packages: [] },
    paymentData: buildPayment(random, profile, account.name, value),
    shippingData: buildShipping(
      random,
      profile,
      customer,
      items.map(({ item }) => item.id),
      freight,
      date(3 * 86_400_000),
    ),
    ratesAndBenefitsData: { id: 'ratesAndBenefitsData', rateAndBenefitsIdentifiers: promotions.map(benefitOf) },
    marketingData: marketingOf(options),
    giftRegistryData: null,
    clientProfileData: customer,
    items: items.map(({ item }) => item),
    marketplaceItems: [],
    cancellationRequests: null,
    approvedBy: null,
    cancelledBy: null,
  }
  applyStatus(document, options.status, date(options.status === 'order-created' ? 0 : sinceCreationMs))
  if (options.isCompleted !== undefined) document.isCompleted = options.isCompleted
  return document
}

function orderGroupOf(account: Account, sequence: string, orderId: string | undefined): string {
  if (orderId !== undefined) return orderId.replace(/-\d{2}$/, '')
  return `1${String(hashText(account.name) % 1000).padStart(3, '0')}${sequence.padStart(9, '0')}`
}

function freightOf(random: Random, profile: StoreProfile): number {
  return random() < 0.4 ? 0 : 1290 * profile.priceFactor
}

function buildTotals(profile: StoreProfile, items: readonly BuiltItem[], freight: number): OrderTotal[] {
  const [itemsName, discountsName, shippingName, taxName] = profile.totalNames
  const waived = freight === 0 ? 1290 * profile.priceFactor : 0
  return [
    { id: 'Items', name: itemsName, value: items.reduce((sum, { gross }) => sum + gross, 0) },
    { id: 'Discounts', name: discountsName, value: 0 - items.reduce((sum, { discount }) => sum + discount, 0) },
    {
      id: 'Shipping',
      name: shippingName,
      value: freight,
      alternativeTotals: [
        { id: 'AlternativeShippingTotal', name: 'Alternative Shipping Total', value: freight + waived },
        { id: 'AlternativeShippingDiscount', name: 'Alternative Shipping Discount', value: 0 - waived },
      ],
    },
    { id: 'Tax', name: taxName, value: 0 },
  ]
}

function metadataOf({ item, sku }: BuiltItem) {
  const common = {
    Id: item.id,
    Seller: '1',
    Name: sku.name,
    SkuName: sku.name,
    ProductId: sku.productId,
    RefId: sku.refId,
    Ean: sku.ean,
  }
  return { ...common, ImageUrl: sku.imageUrl, DetailUrl: sku.detailUrl, AssemblyOptions: [] }
}

function benefitOf(promotion: AppliedPromotion) {
  return {
    description: promotion.name,
    featured: false,
    id: promotion.id,
    name: promotion.name,
    matchedParameters: { 'couponCode@Marketing': promotion.couponCode },
    additionalInfo: null,
  }
}

/** The UTMs are the visitor's, not the coupon's: VTEX does not write a coupon's UTMs on the order. */
function marketingOf(options: OrderOptions) {
  return {
    id: 'marketingData',
    utmSource: options.utmSource,
    utmPartner: null,
    utmMedium: null,
    utmCampaign: null,
    coupon: options.coupon,
    utmiCampaign: null,
    utmipage: null,
    utmiPart: null,
    marketingTags: [],
  }
}
