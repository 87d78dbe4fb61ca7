export const currencies = ['BRL', 'COP', 'MXN'] as const
export type StoreCurrency = (typeof currencies)[number]

/** What a store of one country puts on every order. Prices of the catalogue are multiplied by `priceFactor` (whole cents per catalogue peso). */
export type StoreProfile = {
  readonly currency: StoreCurrency
  readonly symbol: string
  readonly country: string
  readonly locale: string
  readonly localeId: number
  readonly timeZone: string
  readonly offsetMinutes: number
  readonly priceFactor: number
  readonly documentType: string
  readonly phonePrefix: string
  readonly totalNames: readonly [string, string, string, string, string]
  readonly payments: readonly { readonly id: string; readonly name: string; readonly group: string }[]
  readonly cities: readonly { readonly city: string; readonly state: string; readonly postalCode: string }[]
}

const card = (id: string, name: string) => ({ id, name, group: 'creditCard' })

/** One profile per currency; `timeZone` is a Windows zone name, as VTEX writes it. */
export const storeProfiles: Record<StoreCurrency, StoreProfile> = {
  BRL: {
    currency: 'BRL',
    symbol: 'R$',
    country: 'BRA',
    locale: 'pt-BR',
    localeId: 1046,
    timeZone: 'E. South America Standard Time',
    offsetMinutes: -180,
    priceFactor: 1,
    documentType: 'cpf',
    phonePrefix: '+5511',
    totalNames: ['Total dos Itens', 'Total dos Descontos', 'Total do Frete', 'Total da Taxa', 'Total das mudanças'],
    payments: [card('2', 'Visa'), card('4', 'Mastercard'), { id: '125', name: 'Pix', group: 'instantPayment' }],
    cities: [
      { city: 'São Paulo', state: 'SP', postalCode: '01310-100' },
      { city: 'Rio de Janeiro', state: 'RJ', postalCode: '20040-020' },
      { city: 'Salvador', state: 'BA', postalCode: '40020-000' },
    ],
  },
  COP: {
    currency: 'COP',
    symbol: '$',
    country: 'COL',
    locale: 'es-CO',
    localeId: 9226,
    timeZone: 'SA Pacific Standard Time',
    offsetMinutes: -300,
    priceFactor: 800,
    documentType: 'cedulaCOL',
    phonePrefix: '+57300',
    totalNames: [
      'Total de los items',
      'Total de descuentos',
      'Costo total del envío',
      'Costo total del impuesto',
      'Total de los cambios',
    ],
    payments: [card('2', 'Visa'), card('4', 'Mastercard'), { id: '701', name: 'PSE', group: 'PSE' }],
    cities: [
      { city: 'Bogotá, D.c.', state: 'Bogotá, D.C.', postalCode: '110111' },
      { city: 'Medellín', state: 'Antioquia', postalCode: '050021' },
      { city: 'Cali', state: 'Valle del Cauca', postalCode: '760001' },
    ],
  },
  MXN: {
    currency: 'MXN',
    symbol: '$',
    country: 'MEX',
    locale: 'es-MX',
    localeId: 2058,
    timeZone: 'Central Standard Time (Mexico)',
    offsetMinutes: -360,
    priceFactor: 4,
    documentType: 'rfc',
    phonePrefix: '+5255',
    totalNames: [
      'Total de los items',
      'Total de descuentos',
      'Costo total del envío',
      'Costo total del impuesto',
      'Total de los cambios',
    ],
    payments: [card('2', 'Visa'), card('4', 'Mastercard'), { id: '707', name: 'OXXO', group: 'bankInvoice' }],
    cities: [
      { city: 'Ciudad de México', state: 'CDMX', postalCode: '06000' },
      { city: 'Guadalajara', state: 'Jalisco', postalCode: '44100' },
      { city: 'Monterrey', state: 'Nuevo León', postalCode: '64000' },
    ],
  },
}

/** The `storePreferencesData` of a profile. */
export function storePreferences(profile: StoreProfile) {
  return {
    countryCode: profile.country,
    currencyCode: profile.currency,
    currencyFormatInfo: {
      CurrencyDecimalDigits: 2,
      CurrencyDecimalSeparator: profile.currency === 'MXN' ? '.' : ',',
      CurrencyGroupSeparator: profile.currency === 'MXN' ? ',' : '.',
      CurrencyGroupSize: 3,
      StartsWithCurrencySymbol: true,
    },
    currencyLocale: profile.localeId,
    currencySymbol: profile.symbol,
    timeZone: profile.timeZone,
  }
}
