/** The order document as far as the simulator reads or changes it. Documents loaded as they are may lack or add anything. */
export type PriceTag = {
  name: string
  value?: number
  isPercentual?: boolean
  identifier?: string | null
  rawValue?: number
  [field: string]: unknown
}

export type OrderItem = {
  uniqueId?: string | null
  id: string
  name?: string
  quantity: number
  price: number
  priceTags?: PriceTag[]
  priceDefinition?: { total?: number; [field: string]: unknown } | null
  isGift?: boolean
  unitMultiplier?: number | null
  [field: string]: unknown
}

export type OrderTotal = { id: string; name?: string; value: number; [field: string]: unknown }

export type OrderPackage = {
  type?: string
  invoiceNumber?: string
  invoiceValue?: number
  items?: { itemIndex: number; quantity: number; price: number; [field: string]: unknown }[]
  [field: string]: unknown
}

export type OrderChange = {
  reason: string
  discountValue: number
  incrementValue: number
  itemsAdded: ChangedItem[]
  itemsRemoved: ChangedItem[]
  receipt: { date: string; orderId: string; receipt: string }
}
export type ChangedItem = { id: string; name: string; quantity: number; price: number; unitMultiplier: number | null }

export type CancellationRequest = {
  id: string
  reason: string
  cancellationRequestDate: string
  requestedByUser: boolean
  deniedBySeller: boolean
  deniedBySellerReason: string | null
  cancellationRequestDenyDate: string | null
}

type Payment = { paymentSystemName?: string; [field: string]: unknown }

export type OrderDocument = {
  orderId: string
  orderGroup?: string | null
  sequence?: string | null
  origin?: string
  affiliateId?: string | null
  salesChannel?: string | null
  status?: string | null
  statusDescription?: string | null
  isCompleted?: boolean
  workflowIsInError?: boolean
  value?: number
  creationDate?: string
  lastChange?: string
  authorizedDate?: string | null
  invoicedDate?: string | null
  cancelReason?: string | null
  allowCancellation?: boolean
  totals?: OrderTotal[]
  items?: OrderItem[]
  marketingData?: { coupon?: string | null; utmSource?: string | null; [field: string]: unknown } | null
  ratesAndBenefitsData?: {
    rateAndBenefitsIdentifiers?: { name?: string; [field: string]: unknown }[]
    [field: string]: unknown
  } | null
  paymentData?: { transactions?: { payments?: Payment[]; [field: string]: unknown }[]; [field: string]: unknown } | null
  packageAttachment?: { packages?: OrderPackage[]; [field: string]: unknown } | null
  changesAttachment?: { id: string; changesData: OrderChange[] } | null
  cancellationData?: Record<string, unknown> | null
  cancellationRequests?: CancellationRequest[] | null
  clientProfileData?: {
    firstName?: string | null
    lastName?: string | null
    userProfileId?: string | null
    [field: string]: unknown
  } | null
  storePreferencesData?: { currencyCode?: string; [field: string]: unknown } | null
  [field: string]: unknown
}
