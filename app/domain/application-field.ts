/** The steps of the form, in their order. */
export const applicationSteps = ['identity', 'contact', 'networks', 'tax', 'documents', 'bank', 'consents', 'review'] as const
export type ApplicationStep = (typeof applicationSteps)[number]

/** What can be missing from an application, or asked for again; each belongs to a step. Files are named after their kind. */
export const fieldsOfSteps = {
  identity: ['personType', 'country', 'document', 'legalName', 'bornOn'],
  contact: ['email', 'displayName', 'handle', 'phone', 'address'],
  networks: ['networks', 'audience', 'wantedCode', 'message'],
  tax: ['tax'],
  documents: ['id-front', 'id-back', 'tax-id', 'company-register', 'bank-certificate', 'other'],
  bank: ['bank'],
  consents: ['consents'],
  review: [],
} as const satisfies Readonly<Record<ApplicationStep, readonly string[]>>

export type ApplicationField = (typeof fieldsOfSteps)[ApplicationStep][number]

export const applicationFields: readonly ApplicationField[] = applicationSteps.flatMap((step) => [...fieldsOfSteps[step]])

/** The step on which a field is filled in. */
export function stepOf(field: ApplicationField): ApplicationStep {
  return applicationSteps.find((step) => (fieldsOfSteps[step] as readonly string[]).includes(field))!
}

export function isApplicationField(text: string): text is ApplicationField {
  return (applicationFields as readonly string[]).includes(text)
}
