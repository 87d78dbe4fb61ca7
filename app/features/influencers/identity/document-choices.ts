import type { DocumentType, KycFileKind, PersonType } from '#app/domain/kyc.ts'

/** Identity documents by country, the usual one first. */
const ofPersons: Readonly<Record<string, readonly DocumentType[]>> = {
  CO: ['co-cc', 'co-ce', 'co-ppt', 'co-nit'],
  MX: ['mx-curp', 'mx-rfc'],
  BR: ['br-cpf'],
  CL: ['cl-rut'],
  PE: ['pe-dni', 'pe-ce', 'pe-ruc'],
  AR: ['ar-dni', 'ar-cuit'],
  EC: ['ec-ci', 'ec-ruc'],
  UY: ['uy-ci'],
}

const ofCompanies: Readonly<Record<string, readonly DocumentType[]>> = {
  CO: ['co-nit'],
  MX: ['mx-rfc'],
  BR: ['br-cnpj'],
  CL: ['cl-rut'],
  PE: ['pe-ruc'],
  AR: ['ar-cuit'],
  EC: ['ec-ruc'],
  UY: ['uy-rut'],
}

/** Where a person, too, shows the paper of the tax register (RUT, Constancia de Situación Fiscal, Constancia de Inscripción, ficha RUC …). */
const registersPersons = new Set(['CO', 'MX', 'CL', 'PE', 'AR', 'EC', 'UY'])

/** Countries whose documents have rules; elsewhere people come with a passport. */
export const documentCountries = Object.keys(ofPersons)

/** The documents with which somebody of that country says who they are. Persons may always use a passport; companies only their country's own. */
export function documentTypesFor(country: string, personType: PersonType): readonly DocumentType[] {
  if (personType === 'company') return ofCompanies[country] ?? []
  return [...(ofPersons[country] ?? []), 'passport']
}

/** The papers that must be there before an application is sent. A passport has one side. */
export function requiredFiles(facts: {
  readonly country: string | null
  readonly personType: PersonType | null
  readonly documentType: DocumentType | null
}): readonly KycFileKind[] {
  const { country, personType, documentType } = facts
  return [
    'id-front',
    ...(documentType === 'passport' ? [] : (['id-back'] as const)),
    ...(personType === 'company' || registersPersons.has(country ?? '') ? (['tax-id'] as const) : []),
    ...(personType === 'company' ? (['company-register'] as const) : []),
    'bank-certificate',
  ]
}
