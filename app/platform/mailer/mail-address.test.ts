import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMailbox, headerText, parseMailbox } from './mail-address.ts'

test.each([
  ['Afiliados <no-reply@afiliados.example>', { name: 'Afiliados', address: 'no-reply@afiliados.example' }],
  ['"Café, el bueno" <a@b.example>', { name: 'Café, el bueno', address: 'a@b.example' }],
  ['a@b.example', { name: null, address: 'a@b.example' }],
  ['a@b.example, c@d.example', null],
  ['A <a@b.example>, B <c@d.example>', null],
  ['A <a@b.example>\r\nBcc: c@d.example', null],
  ['nobody', null],
  ['', null],
])('%j is %j', (text, mailbox) => {
  expect(parseMailbox(text)).toEqual(mailbox)
})

test('nothing that goes into a header can end its line', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(headerText(text))))
})

test('a name stays inside its quotes', () => {
  expect(formatMailbox({ name: 'A" <x@evil.example>, "B\\', address: 'a@b.example' })).toBe(
    '"A\\" <x@evil.example>, \\"B\\\\" <a@b.example>',
  )
})
