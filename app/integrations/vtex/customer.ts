import type { OrderSnapshot } from '#app/domain/order-snapshot.ts'
import { asRecord, asText, type JsonRecord } from './read-json.ts'

/** Keyed hash of what identifies a customer; the value itself is kept nowhere. */
export type HashCustomerValue = (kind: 'document' | 'email', value: string) => string

const maskedEmail = /^[0-9a-f]{32}@ct\.vtex\.com\.br$/i
const emailTail = /-[^-@]*\.ct\.vtex\.com\.br$/i

/**
 * Hashes of the customer's tax document and e-mail (`clientProfileData`). VTEX hides e-mails: `<32 hex>@ct.vtex.com.br` says nothing of
 * the person and gives null; `ana@mail.com-123b.ct.vtex.com.br` is the real address with a tail, which differs from order to order.
 * A document that is masked or all zeros identifies nobody: null.
 */
export function readCustomer(
  order: JsonRecord,
  hash: HashCustomerValue,
): Pick<OrderSnapshot, 'customerDocumentHash' | 'customerEmailHash'> {
  const profile = asRecord(order.clientProfileData)
  const document = asText(profile.document) ?? asText(profile.corporateDocument)
  const email = asText(profile.email)
  return {
    customerDocumentHash: document !== null && isIdentity(document) ? hash('document', document) : null,
    customerEmailHash: email === null || maskedEmail.test(email) ? null : hash('email', email.replace(emailTail, '')),
  }
}

function isIdentity(document: string): boolean {
  return !document.includes('*') && /[1-9a-z]/i.test(document)
}
