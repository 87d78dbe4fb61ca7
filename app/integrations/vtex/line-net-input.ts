import type {
  ChangedItemInput,
  ItemChangeInput,
  LineInput,
  LineNetInput,
  OrderTotalInput,
  PackageInput,
  PriceTagInput,
} from '#app/domain/line-net-input.ts'
import { asList, asMinorUnits, asNumber, asRecord, asText, type JsonRecord } from './read-json.ts'

/**
 * What the order's money depends on, read from a get-order document (VTEX Orders API: items, totals, changesAttachment,
 * packageAttachment). One line per item, in the document's order: packages point at items by index. Absent and ill-typed fields are null.
 */
export function readLineNetInput(order: JsonRecord): LineNetInput {
  return {
    lines: asList(order.items).map(readLine),
    totals: asList(order.totals).flatMap(readTotal),
    value: asMinorUnits(order.value),
    changes: asList(asRecord(order.changesAttachment).changesData).map(readChange),
    packages: asList(asRecord(order.packageAttachment).packages).map(readPackage),
  }
}

/** Whole units of an item; 1 where the document does not say. */
export function readQuantity(value: unknown): number {
  const quantity = asNumber(value)
  return quantity === null ? 1 : Math.max(0, Math.round(quantity))
}

function readLine(value: unknown): LineInput {
  const item = asRecord(value)
  return {
    skuId: asText(item.id) ?? '',
    quantity: readQuantity(item.quantity),
    unitMultiplier: asNumber(item.unitMultiplier),
    price: asMinorUnits(item.price),
    priceDefinitionTotal: asNumber(asRecord(item.priceDefinition).total),
    isGift: item.isGift === true,
    priceTags: asList(item.priceTags).map(readPriceTag),
  }
}

function readPriceTag(value: unknown): PriceTagInput {
  const tag = asRecord(value)
  return {
    name: asText(tag.name) ?? '',
    identifier: asText(tag.identifier),
    value: asMinorUnits(tag.value),
    rawValue: asNumber(tag.rawValue),
    isPercentual: tag.isPercentual === true,
  }
}

function readTotal(value: unknown): OrderTotalInput[] {
  const total = asRecord(value)
  const id = asText(total.id)
  const amount = asMinorUnits(total.value)
  return id === null || amount === null ? [] : [{ id, value: amount }]
}

function readChange(value: unknown): ItemChangeInput {
  const change = asRecord(value)
  return {
    removed: asList(change.itemsRemoved).flatMap(readChangedItem),
    added: asList(change.itemsAdded).flatMap(readChangedItem),
  }
}

function readChangedItem(value: unknown): ChangedItemInput[] {
  const item = asRecord(value)
  const skuId = asText(item.id)
  return skuId === null ? [] : [{ skuId, quantity: readQuantity(item.quantity), price: asMinorUnits(item.price) }]
}

/** `restitutions.Refund` is written with a capital in one view of the order, without in the other. */
function readPackage(value: unknown): PackageInput {
  const entry = asRecord(value)
  const restitutions = asRecord(entry.restitutions)
  const refund = asRecord(restitutions.Refund ?? restitutions.refund)
  const refunded = asList(refund.items).map(asRecord)
  return {
    type: asText(entry.type),
    invoiceNumber: asText(entry.invoiceNumber),
    items: asList(entry.items).map((item) => {
      const { itemIndex, quantity } = asRecord(item)
      return { itemIndex: asNumber(itemIndex) ?? -1, quantity: asNumber(quantity) ?? 0 }
    }),
    refundValue: asMinorUnits(refund.value),
    invoiceValue: asMinorUnits(entry.invoiceValue),
    compensationValue: refunded.reduce(
      (sum, item) => sum + (item.isCompensation === true ? (asMinorUnits(item.compensationValue) ?? 0) : 0),
      0,
    ),
    includesShipping: refunded.some((item) => item.useFreight === true),
  }
}
