export const personTypes = ['person', 'company'] as const
export type PersonType = (typeof personTypes)[number]

export const documentTypes = [
  'co-cc',
  'co-ce',
  'co-nit',
  'co-ppt',
  'mx-rfc',
  'mx-curp',
  'br-cpf',
  'br-cnpj',
  'cl-rut',
  'pe-dni',
  'pe-ce',
  'pe-ruc',
  'ar-dni',
  'ar-cuit',
  'ec-ci',
  'ec-ruc',
  'uy-ci',
  'uy-rut',
  'passport',
] as const
/** Identity documents: `<country>-<kind>`, passports of any country. */
export type DocumentType = (typeof documentTypes)[number]

export const kycFileKinds = ['id-front', 'id-back', 'tax-id', 'bank-certificate', 'company-register', 'other'] as const
export type KycFileKind = (typeof kycFileKinds)[number]

export const networkNames = [
  'instagram',
  'tiktok',
  'youtube',
  'facebook',
  'x',
  'twitch',
  'pinterest',
  'kwai',
  'blog',
  'podcast',
  'other',
] as const
export type NetworkName = (typeof networkNames)[number]
export type Network = {
  readonly network: NetworkName
  readonly handle: string
  readonly url: string | null
  readonly followers: number | null
}

/** Who looks at what an influencer makes. */
export type Audience = {
  readonly countries: readonly string[]
  readonly topics: readonly string[]
  readonly ageRanges: readonly string[]
}

export const bankAccountStatuses = ['unverified', 'verified', 'rejected', 'replaced'] as const
export type BankAccountStatus = (typeof bankAccountStatuses)[number]

export const bankAccountKinds = ['account', 'clabe', 'cbu', 'pix', 'bre-b', 'wallet'] as const
/** How money reaches it: a bank's account number, or a country's own key. */
export type BankAccountKind = (typeof bankAccountKinds)[number]
