import type { PersonType } from '#app/domain/kyc.ts'

type Regime = { readonly code: string; readonly for: readonly PersonType[] }

const both: readonly PersonType[] = ['person', 'company']
const persons: readonly PersonType[] = ['person']
const companies: readonly PersonType[] = ['company']

/** The regimes of income tax by country, the usual one first. Which taxes follow from one is for the withholding rules (data) to say. */
const regimes: Readonly<Record<string, readonly Regime[]>> = {
  CO: [
    { code: 'co-ordinary', for: both },
    { code: 'co-simple', for: both },
    { code: 'co-special', for: companies },
  ],
  MX: [
    { code: 'mx-resico', for: both },
    { code: 'mx-business-activity', for: persons },
    { code: 'mx-platforms', for: persons },
    { code: 'mx-general', for: companies },
  ],
  BR: [
    { code: 'br-individual', for: persons },
    { code: 'br-mei', for: companies },
    { code: 'br-simples', for: companies },
    { code: 'br-presumed', for: companies },
    { code: 'br-real', for: companies },
  ],
  CL: [
    { code: 'cl-fees', for: persons },
    { code: 'cl-pro-pyme', for: both },
    { code: 'cl-general', for: both },
  ],
  PE: [
    { code: 'pe-fourth-category', for: persons },
    { code: 'pe-nrus', for: persons },
    { code: 'pe-rer', for: both },
    { code: 'pe-mype', for: both },
    { code: 'pe-general', for: both },
  ],
  AR: [
    { code: 'ar-monotributo', for: persons },
    { code: 'ar-registered', for: both },
    { code: 'ar-exempt', for: both },
    { code: 'ar-unregistered', for: persons },
  ],
  EC: [
    { code: 'ec-rimpe-popular', for: persons },
    { code: 'ec-rimpe-entrepreneur', for: both },
    { code: 'ec-general', for: both },
  ],
  UY: [
    { code: 'uy-personal-services', for: persons },
    { code: 'uy-monotributo', for: persons },
    { code: 'uy-small-company', for: both },
    { code: 'uy-irae', for: both },
  ],
}

const elsewhere: readonly Regime[] = [{ code: 'other', for: both }]

/** Codes of the regimes somebody of that country may be under. */
export function taxRegimesFor(country: string, personType: PersonType): readonly string[] {
  return (regimes[country] ?? elsewhere).filter((regime) => regime.for.includes(personType)).map(({ code }) => code)
}
