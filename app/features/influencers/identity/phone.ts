import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js'

/**
 * A phone number as people write it, in E.164; without + it is read as one of `country` (ISO 3166-1 alpha-2). Null for what no network of that
 * country would ring (libphonenumber’s numbering plans).
 */
export function normalizePhone(text: string, country: string | null): string | null {
  const region: CountryCode | undefined = country !== null && isSupportedCountry(country) ? country : undefined
  const phone = parsePhoneNumberFromString(text, { ...(region !== undefined && { defaultCountry: region }), extract: false })
  return phone?.isValid() ? phone.number : null
}

/** E.164 as people of the world read it: `+57 300 123 4567`. */
export function formatPhone(number: string): string {
  return parsePhoneNumberFromString(number)?.formatInternational() ?? number
}
