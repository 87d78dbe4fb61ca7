/** A price tag of an item. Numbers as in the document: `value` in minor units for the whole line, `rawValue` in currency units. */
export type PriceTagInput = {
  readonly name: string
  readonly identifier: string | null
  readonly value: number | null
  readonly rawValue: number | null
  readonly isPercentual: boolean
}

/** One item as bought. Amounts are minor units, as integers of the JSON document. */
export type LineInput = {
  /** SKU id: item changes name lines by it. */
  readonly skuId: string
  readonly quantity: number
  /** Measurement units in one unit of quantity (0.3 kg); null or 0 count as 1. */
  readonly unitMultiplier: number | null
  /** Per measurement unit, before discounts; null counts as 0. */
  readonly price: number | null
  /** `priceDefinition.total`: net of the whole line; null where the document lacks it. */
  readonly priceDefinitionTotal: number | null
  readonly isGift: boolean
  readonly priceTags: readonly PriceTagInput[]
}

/** An entry of `totals[]` (`Items`, `Discounts`, `Shipping`, `Tax`, `Change`), minor units. */
export type OrderTotalInput = { readonly id: string; readonly value: number }

export type ChangedItemInput = { readonly skuId: string; readonly quantity: number; readonly price: number | null }

/** One entry of `changesAttachment.changesData[]`; entries add up. */
export type ItemChangeInput = { readonly removed: readonly ChangedItemInput[]; readonly added: readonly ChangedItemInput[] }

/** `itemIndex` is the place in `lines`. */
export type ReturnedItemInput = { readonly itemIndex: number; readonly quantity: number }

/** One entry of `packageAttachment.packages[]`. Only `type` Input (a return invoice) takes anything off; the case of the word is free. */
export type PackageInput = {
  readonly type: string | null
  /** Return invoices with the same number are one return. Null is never a duplicate. */
  readonly invoiceNumber: string | null
  readonly items: readonly ReturnedItemInput[]
  /** `restitutions.Refund.value`, minor units. */
  readonly refundValue: number | null
  /** `invoiceValue`, minor units; the refund where no refund value is given. */
  readonly invoiceValue: number | null
  /** Goodwill inside the refund: the sum of `compensationValue` of its items with `isCompensation`; minor units. */
  readonly compensationValue: number
  /** True when an item of the refund has `useFreight`: the refund then holds the order's shipping too. */
  readonly includesShipping: boolean
}

/** What the net of an order's lines depends on; everything else in the document is irrelevant to money. */
export type LineNetInput = {
  readonly lines: readonly LineInput[]
  readonly totals: readonly OrderTotalInput[]
  /** The order's `value`, minor units. */
  readonly value: number | null
  readonly changes: readonly ItemChangeInput[]
  readonly packages: readonly PackageInput[]
}
