import type { LineInput } from '#app/domain/line-net-input.ts'
import { normalizeCode } from '#app/domain/normalize-code.ts'
import { asList, asRecord, asText, type JsonRecord } from './read-json.ts'

/** The codes of `marketingData.coupon` as typed; several stand in the one text, separated by commas. */
export function readCouponCodes(order: JsonRecord): string[] {
  return splitCodes(asText(asRecord(order.marketingData).coupon))
}

/**
 * Of `codes`, those whose promotion took something off a line: a promotion that matched the code (`couponCode@Marketing` among its
 * matched parameters) and whose id is on a price tag. Promotions that reduced the shipping alone do not count.
 */
export function readDiscountingCodes(order: JsonRecord, codes: readonly string[], lines: readonly LineInput[]): string[] {
  if (codes.length === 0) return []
  const discounting = new Set<string>()
  for (const value of asList(asRecord(order.ratesAndBenefitsData).rateAndBenefitsIdentifiers)) {
    const promotion = asRecord(value)
    const id = asText(promotion.id)
    const matched = matchedCodes(asRecord(promotion.matchedParameters))
    if (id !== null && matched.length > 0 && lines.some((line) => isDiscountedBy(line, id))) {
      for (const code of matched) discounting.add(normalizeCode(code))
    }
  }
  return discounting.size === 0 ? [] : codes.filter((code) => discounting.has(normalizeCode(code)))
}

/** Values read like `code` or `code|inclusive`. */
function matchedCodes(parameters: JsonRecord): string[] {
  for (const name in parameters) {
    if (name.toLowerCase() !== 'couponcode@marketing') continue
    return splitCodes(asText(parameters[name])).flatMap((code) => splitCodes(code.replace(/\|.*$/, '')))
  }
  return []
}

function isDiscountedBy(line: LineInput, promotionId: string): boolean {
  return line.priceTags.some((tag) => {
    const name = tag.name.toLowerCase()
    if (!name.startsWith('discount@') || name.startsWith('discount@shipping') || (tag.value ?? tag.rawValue) === 0) return false
    return tag.identifier === promotionId || name.startsWith(`discount@price-${promotionId.toLowerCase()}#`)
  })
}

function splitCodes(text: string | null): string[] {
  if (text === null) return []
  return text.split(',').flatMap((part) => part.trim() || [])
}
