import { hashCustomerValue } from '#app/platform/keys.server.ts'

/** Five letters or digits and more, some of them digits, and nothing but what documents have. */
const documentLike = /^(?=(.*[0-9A-Za-z]){5})(?=.*\d)[0-9A-Za-z .\-/]{5,30}$/

/** The keyed hash of a text that could be a whole document, to find who has it; undefined for other texts. */
export function hashOfWholeDocument(text: string, customerHashKey: Buffer): string | undefined {
  return documentLike.test(text) ? hashCustomerValue(customerHashKey, 'document', text) : undefined
}
