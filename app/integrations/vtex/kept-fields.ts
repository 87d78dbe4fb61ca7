/** Which fields of a document are kept: `true` keeps a scalar or a list of scalars, a nested shape an object or a list of objects. */
export type KeptFields = { readonly [field: string]: true | KeptFields }

const changedItem = { id: true, name: true, quantity: true, price: true, unitMultiplier: true } as const

const refund = {
  value: true,
  items: { id: true, quantity: true, price: true, useFreight: true, isCompensation: true, compensationValue: true },
} as const

const item = {
  uniqueId: true,
  id: true,
  productId: true,
  sellerSku: true,
  refId: true,
  ean: true,
  seller: true,
  name: true,
  imageUrl: true,
  detailUrl: true,
  quantity: true,
  unitMultiplier: true,
  measurementUnit: true,
  price: true,
  listPrice: true,
  sellingPrice: true,
  manualPrice: true,
  tax: true,
  commission: true,
  isGift: true,
  parentItemIndex: true,
  priceDefinition: { total: true, calculatedSellingPrice: true, sellingPrices: { value: true, quantity: true }, reason: true },
  priceTags: { name: true, value: true, rawValue: true, isPercentual: true, identifier: true, rate: true },
  bundleItems: { id: true, name: true, quantity: true, price: true, sellingPrice: true },
  components: { id: true, name: true, quantity: true, price: true, sellingPrice: true },
  additionalInfo: {
    brandId: true,
    brandName: true,
    categoriesIds: true,
    categories: { id: true, name: true },
    productClusterId: true,
  },
} as const

/**
 * The fields of a get-order document that describe the sale and nobody's person. What is not named here is dropped: the customer, addresses,
 * receivers, payments, invoices' links and texts, tracking, operators, attachments of items, reasons and messages, custom data.
 */
export const keptOrderFields: KeptFields = {
  orderId: true,
  sequence: true,
  orderGroup: true,
  marketplaceOrderId: true,
  sellerOrderId: true,
  origin: true,
  affiliateId: true,
  salesChannel: true,
  hostname: true,
  status: true,
  isCompleted: true,
  workflowIsInError: true,
  value: true,
  roundingError: true,
  creationDate: true,
  lastChange: true,
  authorizedDate: true,
  invoicedDate: true,
  totals: { id: true, value: true, alternativeTotals: { id: true, value: true } },
  sellers: { id: true, name: true },
  storePreferencesData: { countryCode: true, currencyCode: true, currencyLocale: true, timeZone: true },
  marketingData: {
    coupon: true,
    utmSource: true,
    utmMedium: true,
    utmCampaign: true,
    utmPartner: true,
    utmiCampaign: true,
    utmipage: true,
    utmiPart: true,
    marketingTags: true,
  },
  ratesAndBenefitsData: {
    rateAndBenefitsIdentifiers: {
      id: true,
      name: true,
      featured: true,
      matchedParameters: {
        'couponCode@Marketing': true,
        'CouponCode@Marketing': true,
        'couponcode@marketing': true,
        'Seller@CatalogSystem': true,
        'productCluster@CatalogSystem': true,
      },
    },
  },
  items: item,
  changesAttachment: {
    changesData: {
      discountValue: true,
      incrementValue: true,
      itemsAdded: changedItem,
      itemsRemoved: changedItem,
      receipt: { date: true, receipt: true },
    },
  },
  packageAttachment: {
    packages: {
      type: true,
      invoiceNumber: true,
      invoiceValue: true,
      issuanceDate: true,
      items: { itemIndex: true, quantity: true, price: true, unitMultiplier: true },
      restitutions: { Refund: refund, refund },
      courierStatus: { status: true, finished: true, deliveredDate: true },
    },
  },
  cancellationData: {
    RequestedByUser: true,
    RequestedBySystem: true,
    CancellationDate: true,
    requestedByUser: true,
    requestedBySystem: true,
    cancellationDate: true,
  },
  cancellationRequests: {
    id: true,
    cancellationRequestDate: true,
    requestedByUser: true,
    deniedBySeller: true,
    cancellationRequestDenyDate: true,
  },
}
