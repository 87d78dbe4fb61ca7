import { expect, test } from 'vitest'
import { contentDisposition } from './content-disposition.ts'

test.each([
  ['RUT 2026.pdf', 'attachment; filename="RUT 2026.pdf"'],
  ['Cédula Ñoño.pdf', `attachment; filename="Cedula Nono.pdf"; filename*=UTF-8''C%C3%A9dula%20%C3%91o%C3%B1o.pdf`],
  [
    'a"; filename="evil.html',
    `attachment; filename="a_; filename=_evil.html"; filename*=UTF-8''a%22%3B%20filename%3D%22evil.html`,
  ],
  ['a\r\nSet-Cookie: x=1', `attachment; filename="a__Set-Cookie: x=1"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x%3D1`],
  ["l'été (1)*.jpg", `attachment; filename="l'ete (1)*.jpg"; filename*=UTF-8''l%27%C3%A9t%C3%A9%20%281%29%2A.jpg`],
  ['100%.pdf', `attachment; filename="100_.pdf"; filename*=UTF-8''100%25.pdf`],
  ['身份证.jpg', `attachment; filename="___.jpg"; filename*=UTF-8''%E8%BA%AB%E4%BB%BD%E8%AF%81.jpg`],
])('%j is named so that every reader gets a name', (name, header) => {
  expect(contentDisposition('attachment', name)).toBe(header)
  expect(() => new Headers({ 'Content-Disposition': header })).not.toThrow()
})

test('half a character does no harm', () => {
  expect(contentDisposition('inline', 'a\ud800.pdf')).toMatch(/^inline; filename="a_\.pdf"/)
})
