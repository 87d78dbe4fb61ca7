import type { Option } from './form/select-input.tsx'

/** ISO 3166-1 codes of the countries that the platform serves first: Latin America, Spain and the United States. */
const countries = 'AR BO BR CL CO CR DO EC SV ES US GT HN MX NI PA PY PE PR UY VE'.split(' ')

/** Countries to choose from, by name in the reader's language; `current` is offered whatever it is. */
export function countryOptions(locale: string, current?: string): Option[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const codes = current === undefined || countries.includes(current) ? countries : [...countries, current]
  return codes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((left, right) => left.label.localeCompare(right.label, locale))
}
