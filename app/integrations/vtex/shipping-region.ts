import { normalizeCode } from '#app/domain/normalize-code.ts'
import { asRecord, asText, type JsonRecord } from './read-json.ts'

const longest = 60

/**
 * The state or department of `shippingData.address` in capitals without accents, so that `Antioquia` and `ANTIOQUIA` are one; null where the document
 * names none. The rest of the address is read nowhere.
 */
export function readShippingRegion(order: JsonRecord): string | null {
  const state = normalizeCode(asText(asRecord(asRecord(order.shippingData).address).state) ?? '').replace(/\s+/g, ' ')
  return state === '' || state.length > longest || state.includes('*') ? null : state
}
