import { expect, test } from 'vitest'
import { type DocumentType, documentTypes, type PersonType } from '#app/domain/kyc.ts'
import { documentCountries, documentTypesFor, requiredFiles } from './document-choices.ts'
import { checkDocument } from './document-rules.server.ts'
import { normalizePhone } from './phone.ts'
import { taxRegimesFor } from './tax-regimes.ts'

/** Numbers of published examples and of institutions, and made-up ones with the right digit; none is a private person's. */
const valid: readonly [DocumentType, PersonType, string, string][] = [
  ['co-cc', 'person', '1.020.304.050', '1020304050'],
  ['co-ce', 'person', '345678', '345678'],
  ['co-ppt', 'person', '5123456', '5123456'],
  ['co-nit', 'company', '800.197.268-4', '8001972684'],
  ['mx-rfc', 'person', 'GODE561231GR8', 'GODE561231GR8'],
  ['mx-rfc', 'company', 'SAT-970701-NN3', 'SAT970701NN3'],
  ['mx-curp', 'person', 'hegg560427mvzrrl04', 'HEGG560427MVZRRL04'],
  ['br-cpf', 'person', '529.982.247-25', '52998224725'],
  ['br-cnpj', 'company', '16.727.230/0001-97', '16727230000197'],
  ['br-cnpj', 'company', '12.abc.345/01de-35', '12ABC34501DE35'],
  ['cl-rut', 'person', '12.531.909-2', '125319092'],
  ['cl-rut', 'company', '60.803.000-k', '60803000K'],
  ['pe-dni', 'person', '10117410', '10117410'],
  ['pe-ce', 'person', '001234567', '001234567'],
  ['pe-ruc', 'company', '20512333797', '20512333797'],
  ['ar-dni', 'person', '20.123.456', '20123456'],
  ['ar-cuit', 'person', '20-05536168-2', '20055361682'],
  ['ar-cuit', 'company', '33-69345023-9', '33693450239'],
  ['ec-ci', 'person', '171430710-3', '1714307103'],
  ['ec-ruc', 'company', '1792060346-001', '1792060346001'],
  ['uy-ci', 'person', '1.234.567-2', '12345672'],
  ['uy-ci', 'person', '123.456-1', '01234561'],
  ['uy-rut', 'company', '21-100342-001-7', '211003420017'],
  ['passport', 'person', 'ab 123456', 'AB123456'],
]

test.each(valid)('%s of a %s: %s is right', (type, personType, text, compact) => {
  expect(checkDocument(type, personType, text)).toEqual({ kind: 'valid', compact })
})

test('every document has an example', () => {
  expect([...new Set(valid.map(([type]) => type))].sort()).toEqual([...documentTypes].sort())
})

const withDigit = valid.filter(([type]) => !['co-cc', 'co-ce', 'co-ppt', 'pe-dni', 'pe-ce', 'ar-dni', 'passport'].includes(type))

test.each(withDigit)('%s of a %s: %s with another last digit is wrong', (type, personType, _, compact) => {
  const position = type === 'ec-ruc' ? 9 : type === 'uy-rut' ? 11 : compact.length - 1
  const others = [...'0123456789'].filter((digit) => digit !== compact[position])
  const taken = others.filter((digit) => {
    const number = compact.slice(0, position) + digit + compact.slice(position + 1)
    return checkDocument(type, personType, number).kind === 'valid'
  })
  // The SAT itself issued RFCs by two alphabets: at most one other digit is right.
  expect(taken.length).toBeLessThanOrEqual(type === 'mx-rfc' ? 1 : 0)
})

test.each<[DocumentType, PersonType, string, string]>([
  ['co-cc', 'person', '12', 'malformed'],
  ['co-cc', 'person', '0123456', 'malformed'],
  ['co-nit', 'company', '800.197.268-5', 'wrong-digit'],
  ['mx-rfc', 'company', 'GODE561231GR8', 'wrong-person-type'],
  ['mx-rfc', 'person', 'GODE561231', 'malformed'],
  ['br-cpf', 'person', '111.111.111-11', 'malformed'],
  ['br-cnpj', 'company', '00.000.000/0000-00', 'malformed'],
  ['pe-ruc', 'person', '20512333797', 'wrong-person-type'],
  ['ar-cuit', 'company', '20-05536168-2', 'wrong-person-type'],
  ['passport', 'person', 'ABCDEFG', 'malformed'],
  ['co-cc', 'person', '１０２０３０４０５０', 'malformed'],
])('%s of a %s: %s is %s', (type, personType, text, mistake) => {
  expect(checkDocument(type, personType, text)).toEqual({ kind: 'invalid', mistake })
})

test('every country offers documents that are its own, and regimes for persons and companies', () => {
  for (const country of documentCountries)
    for (const personType of ['person', 'company'] as const) {
      const types = documentTypesFor(country, personType)
      expect(types.filter((type) => type !== 'passport' && !type.startsWith(country.toLowerCase()))).toEqual([])
      expect(types.length).toBeGreaterThan(0)
      expect(taxRegimesFor(country, personType).length).toBeGreaterThan(0)
    }
  expect(documentTypesFor('FR', 'person')).toEqual(['passport'])
  expect(documentTypesFor('FR', 'company')).toEqual([])
  expect(taxRegimesFor('FR', 'company')).toEqual(['other'])
})

test('papers: a passport has one side, companies show their register', () => {
  expect(requiredFiles({ country: 'CO', personType: 'person', documentType: 'co-cc' })).toEqual([
    'id-front',
    'id-back',
    'tax-id',
    'bank-certificate',
  ])
  expect(requiredFiles({ country: 'BR', personType: 'person', documentType: 'passport' })).toEqual([
    'id-front',
    'bank-certificate',
  ])
  expect(requiredFiles({ country: 'BR', personType: 'company', documentType: 'br-cnpj' })).toContain('company-register')
})

test.each([
  ['300 123 4567', 'CO', '+573001234567'],
  ['+52 55 1234 5678', 'CO', '+525512345678'],
  ['11 91234-5678', 'BR', '+5511912345678'],
  ['0000', 'CO', null],
  ['300 123 4567', null, null],
  ['call me +57 300 123 4567', 'CO', null],
])('the phone %s of %s is %s', (text, country, number) => {
  expect(normalizePhone(text, country)).toBe(number)
})
