import { type ApplicationField, applicationFields } from '#app/domain/application-field.ts'
import type { DocumentType, KycFileKind, PersonType } from '#app/domain/kyc.ts'
import { requiredFiles } from './identity/document-choices.ts'
import { taxRegimesFor } from './identity/tax-regimes.ts'

/** What completeness looks at. */
export type ApplicationFacts = {
  readonly isEmailConfirmed: boolean
  readonly displayName: string | null
  readonly handle: string | null
  readonly personType: PersonType | null
  readonly country: string | null
  readonly documentType: DocumentType | null
  readonly hasDocumentNumber: boolean
  readonly legalName: string | null
  readonly bornOn: string | null
  readonly phone: string | null
  readonly address: string | null
  readonly city: string | null
  readonly networks: number
  readonly fileKinds: readonly KycFileKind[]
  readonly tax: { readonly country: string; readonly personType: PersonType; readonly regime: string } | null
  readonly hasBankAccount: boolean
  /** Policies in force that have not been accepted. */
  readonly pendingConsents: number
}

/** What has still to be filled in before the application can be sent, in the order of the form; empty when it is complete. */
export function missingFields(facts: ApplicationFacts): ApplicationField[] {
  const { personType, country, tax } = facts
  const isTaxOfIdentity = tax !== null && tax.country === country && tax.personType === personType
  const papers = requiredFiles(facts).filter((kind) => !facts.fileKinds.includes(kind))
  const missing: Partial<Record<ApplicationField, boolean>> = {
    personType: personType === null,
    country: country === null,
    document: facts.documentType === null || !facts.hasDocumentNumber,
    legalName: facts.legalName === null,
    bornOn: personType === 'person' && facts.bornOn === null,
    email: !facts.isEmailConfirmed,
    displayName: facts.displayName === null,
    handle: facts.handle === null,
    phone: facts.phone === null,
    address: facts.address === null || facts.city === null,
    networks: facts.networks === 0,
    tax: !(isTaxOfIdentity && taxRegimesFor(tax.country, tax.personType).includes(tax.regime)),
    ...Object.fromEntries(papers.map((kind) => [kind, true])),
    bank: !facts.hasBankAccount,
    consents: facts.pendingConsents > 0,
  }
  return applicationFields.filter((field) => missing[field] === true)
}
