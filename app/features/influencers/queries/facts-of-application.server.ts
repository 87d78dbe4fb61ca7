import type { ApplicationFacts } from '../missing-fields.ts'
import type { WholeApplication } from './read-application.server.ts'

/** What completeness looks at, out of the rows. */
export function factsOfApplication({ application, profile, parts }: WholeApplication): ApplicationFacts {
  const accepted = new Set(parts.consents.map(({ versionId }) => versionId))
  return {
    isEmailConfirmed: application.emailConfirmedAt !== null,
    displayName: application.displayName,
    handle: application.handle,
    personType: profile.personType,
    country: profile.country,
    documentType: profile.documentType,
    hasDocumentNumber: profile.documentNumberSealed !== null,
    legalName: profile.legalName,
    bornOn: profile.bornOn,
    phone: profile.phone,
    address: profile.address,
    city: profile.city,
    networks: profile.networks.length,
    fileKinds: parts.files.map(({ kind }) => kind),
    tax: parts.tax,
    hasBankAccount: parts.bankAccount !== null,
    pendingConsents: parts.requiredPolicies.filter(({ versionId }) => !accepted.has(versionId)).length,
  }
}
