import { expect, test } from 'vitest'
import { type ApplicationFacts, missingFields } from './missing-fields.ts'

const complete: ApplicationFacts = {
  isEmailConfirmed: true,
  displayName: 'Ana',
  handle: 'ana',
  personType: 'person',
  country: 'CO',
  documentType: 'co-cc',
  hasDocumentNumber: true,
  legalName: 'Ana Gómez',
  bornOn: '1990-05-17',
  phone: '+573001234567',
  address: 'Calle 1',
  city: 'Cali',
  networks: 1,
  fileKinds: ['id-front', 'id-back', 'tax-id', 'bank-certificate'],
  tax: { country: 'CO', personType: 'person', regime: 'co-ordinary' },
  hasBankAccount: true,
  pendingConsents: 0,
}

test('a complete application misses nothing', () => {
  expect(missingFields(complete)).toEqual([])
})

test.each<[Partial<ApplicationFacts>, string[]]>([
  [{ isEmailConfirmed: false }, ['email']],
  [{ hasDocumentNumber: false }, ['document']],
  [{ bornOn: null }, ['bornOn']],
  [{ city: null }, ['address']],
  [{ networks: 0 }, ['networks']],
  [{ fileKinds: ['id-front', 'tax-id', 'bank-certificate'] }, ['id-back']],
  [{ documentType: 'passport', fileKinds: ['id-front', 'tax-id', 'bank-certificate'] }, []],
  [{ tax: null }, ['tax']],
  [{ country: 'MX', documentType: 'mx-curp' }, ['tax']],
  [{ pendingConsents: 1 }, ['consents']],
  [{ hasBankAccount: false }, ['bank']],
])('what is taken away is missing: %o', (without, missing) => {
  expect(missingFields({ ...complete, ...without })).toEqual(missing)
})

test('a company needs no birth and shows its register', () => {
  const tax = { country: 'CO', personType: 'company', regime: 'co-simple' } as const
  const company = { ...complete, personType: 'company', documentType: 'co-nit', bornOn: null, tax } as const
  expect(missingFields(company)).toEqual(['company-register'])
})
