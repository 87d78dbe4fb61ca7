import { knownCurrencies } from '#app/domain/currency.ts'

const zonesBesides = ['Atlantic/Canary', 'Europe/Madrid', 'Pacific/Easter', 'Pacific/Galapagos', 'UTC']

/** What a brand's form offers: currencies, and the time zones of the places where brands are. Other zones may be typed. */
export function brandChoices() {
  const american = Intl.supportedValuesOf('timeZone').filter((zone) => zone.startsWith('America/'))
  return { currencies: knownCurrencies, timeZones: [...american, ...zonesBesides] }
}
