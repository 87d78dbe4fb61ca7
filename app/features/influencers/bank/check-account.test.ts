import { expect, test } from 'vitest'
import { readBreBKey } from './bre-b-key.ts'
import { type AccountFacts, checkAccount } from './check-account.server.ts'
import { isCbu, isCci, isClabe } from './check-digits.ts'
import { readPixKey } from './pix-key.server.ts'

const digits = [...'0123456789']

/** Of the ten numbers that differ in one digit, exactly one is right: the digit does its work. */
function theOnlyOne(check: (number: string) => boolean, number: string, position: number): void {
  expect(check(number)).toBe(true)
  const others = digits.map((digit) => number.slice(0, position) + digit + number.slice(position + 1)).filter(check)
  expect(others).toEqual([number])
}

test.each(['032180000118359719', '002010077777777771', '646180110400000007'])(
  'a CLABE whose digit is right, whatever its bank: %s',
  (number) => {
    for (const position of [0, 8, 17]) theOnlyOne(isClabe, number, position)
  },
)

test.each(['2850590940090418135201', '0000003100010000000009', '0110599520000001235579'])('a CBU or CVU: %s', (number) => {
  for (const position of [0, 7, 12, 21]) theOnlyOne(isCbu, number, position)
})

test('a CBU whose digits are 0 is one', () => {
  expect(isCbu('0'.repeat(22))).toBe(true)
})

test.each(['01136600010003254221', '01124100019000658270'])('a CCI: %s', (number) => {
  for (const position of [2, 9, 18, 19]) theOnlyOne(isCci, number, position)
})

test.each([
  ['529.982.247-25', 'cpf', '52998224725'],
  ['12.abc.345/01de-35', 'cnpj', '12ABC34501DE35'],
  ['+55 11 99999-1234', 'phone', '+5511999991234'],
  ['(11) 99999-1234', 'phone', '+5511999991234'],
  ['Ana@Example.com', 'email', 'ana@example.com'],
  ['123E4567-E89B-42D3-A456-426614174000', 'random', '123e4567-e89b-42d3-a456-426614174000'],
])('a Pix key %s is a %s', (text, type, key) => {
  expect(readPixKey(text)).toEqual({ type, key })
})

test.each(['529.982.247-26', '11999991234', 'ana@', '', '+57 300 123 4567', '123e4567-e89b'])('no Pix key: %s', (text) => {
  expect(readPixKey(text)).toBeNull()
})

test.each([
  ['@anagomez', 'alphanumeric', '@ANAGOMEZ'],
  ['300 123 4567', 'phone', '3001234567'],
  ['+57 300 123 4567', 'phone', '3001234567'],
  ['ANA@example.com', 'email', 'ana@example.com'],
  ['0012345678', 'merchant', '0012345678'],
  ['1.020.304.050', 'document', '1020304050'],
])('a Bre-B key %s is a %s', (text, type, key) => {
  expect(readBreBKey(text)).toEqual({ type, key })
})

test.each(['@ana', '12', 'ana@', '@ana gomez'])('no Bre-B key: %s', (text) => {
  expect(readBreBKey(text)).toBeNull()
})

const facts = (overrides: Partial<AccountFacts>): AccountFacts => ({
  country: 'CO',
  kind: 'account',
  bankCode: null,
  bankName: null,
  accountType: null,
  number: '',
  ...overrides,
})

test.each<[string, Partial<AccountFacts>, object]>([
  [
    'a savings account in Colombia',
    { bankCode: '1007', accountType: 'savings', number: '123-456789-01' },
    { number: '12345678901', bankName: 'Bancolombia' },
  ],
  ['a wallet', { kind: 'wallet', bankCode: '1507', number: '+57 3001234567' }, { number: '3001234567', bankName: 'Nequi' }],
  ['a CLABE with blanks', { country: 'MX', kind: 'clabe', number: '032 180 00011835971 9' }, { bankCode: '032' }],
  ['a CCI', { country: 'PE', accountType: 'savings', number: '011-241-000190006582-70' }, { bankCode: '011' }],
  [
    'agency and account in Brazil',
    { country: 'BR', bankCode: '341', accountType: 'checking', number: '0001 / 12345-6' },
    { number: '0001/12345-6' },
  ],
  [
    'where the bank is typed',
    { country: 'EC', bankName: ' Banco Pichincha ', accountType: 'savings', number: '2200123456' },
    { bankName: 'Banco Pichincha', bankCode: null },
  ],
])('%s is taken', (_, account, kept) => {
  expect(checkAccount(facts(account))).toMatchObject({ kind: 'valid', account: kept })
})

test.each<[string, Partial<AccountFacts>, string]>([
  ['a kind of another country', { kind: 'clabe', number: '032180000118359719' }, 'kind'],
  ['a bank that is not in the list', { bankCode: '9999', accountType: 'savings', number: '12345678' }, 'bankCode'],
  ['a bank that holds no wallets', { kind: 'wallet', bankCode: '1007', number: '3001234567' }, 'bankCode'],
  ['a landline as a wallet', { kind: 'wallet', bankCode: '1507', number: '6011234567' }, 'number'],
  ['an unknown type', { bankCode: '1007', accountType: 'sight', number: '12345678' }, 'accountType'],
  ['too few digits', { bankCode: '1007', accountType: 'savings', number: '123' }, 'number'],
  ['a bank without a name', { country: 'EC', bankName: ' ', accountType: 'savings', number: '2200123456' }, 'bankName'],
  ['a CLABE with a wrong digit', { country: 'MX', kind: 'clabe', number: '032180000118359718' }, 'number'],
])('%s is refused at its field', (_, account, field) => {
  expect(checkAccount(facts(account))).toEqual({ kind: 'invalid', field })
})
