import { stdnum } from 'stdnum'
import type { DocumentType, PersonType } from '#app/domain/kyc.ts'

export type DocumentMistake = 'malformed' | 'wrong-digit' | 'wrong-person-type'
export type DocumentCheck =
  | { readonly kind: 'valid'; readonly compact: string }
  | { readonly kind: 'invalid'; readonly mistake: DocumentMistake }

type Rule = {
  /** Of the compact number: what a well-formed one looks like. */
  readonly form: RegExp | Readonly<Record<PersonType, RegExp>>
  /** The check digit, where the country has one. */
  readonly hasRightDigit?: (compact: string) => boolean
}

type Country = keyof typeof stdnum

/**
 * The rules of each document. Check digits: `stdnum`, after the publications of the registries (DIAN, SAT, RENAPO, Receita Federal with the
 * letters of CNPJ since July 2026, SII, SUNAT, AFIP, Registro Civil and SRI of Ecuador, DNIC and DGI of Uruguay). Documents without a digit are
 * checked by their form.
 */
const rules: Readonly<Record<DocumentType, Rule>> = {
  'co-cc': { form: /^[1-9]\d{2,9}$/ },
  'co-ce': { form: /^[1-9]\d{4,9}$/ },
  'co-ppt': { form: /^[1-9]\d{4,14}$/ },
  'co-nit': { form: /^[1-9]\d{7,10}$/, hasRightDigit: by('CO', 'nit') },
  'mx-rfc': {
    form: { person: /^[A-ZÑ&]{4}\d{6}[0-9A-Z]{3}$/, company: /^[A-ZÑ&]{3}\d{6}[0-9A-Z]{3}$/ },
    hasRightDigit: by('MX', 'rfc'),
  },
  'mx-curp': { form: /^[A-ZÑ]{4}\d{6}[HMX][A-Z]{5}[0-9A-Z]\d$/, hasRightDigit: by('MX', 'curp') },
  'br-cpf': { form: /^(?!(\d)\1+$)\d{11}$/, hasRightDigit: by('BR', 'cpf') },
  'br-cnpj': { form: /^(?!(.)\1+$)[0-9A-Z]{12}\d{2}$/, hasRightDigit: by('BR', 'cnpj') },
  'cl-rut': { form: /^[1-9]\d{6,7}[0-9K]$/, hasRightDigit: by('CL', 'rut') },
  'pe-dni': { form: /^\d{8}$/ },
  'pe-ce': { form: /^[0-9A-Z]{9,12}$/ },
  'pe-ruc': { form: { person: /^1[0-9]\d{9}$/, company: /^20\d{9}$/ }, hasRightDigit: by('PE', 'ruc') },
  'ar-dni': { form: /^[1-9]\d{6,7}$/ },
  'ar-cuit': { form: { person: /^2[0-9]\d{9}$/, company: /^3[0-9]\d{9}$/ }, hasRightDigit: by('AR', 'cuit') },
  'ec-ci': { form: /^\d{10}$/, hasRightDigit: by('EC', 'ci') },
  'ec-ruc': { form: /^\d{10}00[1-9]$/, hasRightDigit: by('EC', 'ruc') },
  'uy-ci': { form: /^\d{8}$/, hasRightDigit: by('UY', 'cedula') },
  'uy-rut': { form: /^\d{12}$/, hasRightDigit: by('UY', 'rut') },
  passport: { form: /^(?=.*\d)[0-9A-Z]{5,20}$/ },
}

/**
 * Checks a document's number as people write it, punctuation and all, and gives the form in which it is kept and compared: letters and digits,
 * upper case. An Uruguayan cédula of seven digits gets its leading zero.
 */
export function checkDocument(type: DocumentType, personType: PersonType, text: string): DocumentCheck {
  const compact = compactOf(type, text)
  const { form, hasRightDigit } = rules[type]
  if (form instanceof RegExp ? !form.test(compact) : !(form.person.test(compact) || form.company.test(compact)))
    return { kind: 'invalid', mistake: 'malformed' }
  if (!(form instanceof RegExp) && !form[personType].test(compact)) return { kind: 'invalid', mistake: 'wrong-person-type' }
  if (hasRightDigit !== undefined && !hasRightDigit(compact)) return { kind: 'invalid', mistake: 'wrong-digit' }
  return { kind: 'valid', compact }
}

function compactOf(type: DocumentType, text: string): string {
  const compact = text.toUpperCase().replace(type === 'mx-rfc' ? /[\s.\-/]/g : /[\s.\-/&]/g, '')
  return type === 'uy-ci' ? compact.padStart(8, '0') : compact
}

function by(country: Country, name: string): (compact: string) => boolean {
  const validator = stdnum[country]?.[name]
  if (validator === undefined) throw new Error(`stdnum knows no ${name} of ${country}`)
  return (compact) => validator.validate(compact).isValid
}
