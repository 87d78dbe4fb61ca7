import { expect, test } from 'vitest'
import { checkForm, readForm } from './read-form.server.ts'

const posted = (body: BodyInit, type = 'application/x-www-form-urlencoded') =>
  new Request('http://localhost/x', { method: 'POST', body, headers: { 'Content-Type': type } })

test('what a page sends is read', async () => {
  const form = await readForm(posted('name=Ana+G%C3%B3mez&rules%5B12%5D.rate=3&note=uno%0D%0Ados'))
  expect(Object.fromEntries(form)).toEqual({ name: 'Ana Gómez', 'rules[12].rate': '3', note: 'uno\r\ndos' })
})

test.each([
  ['a NUL', 'name=a%00b'],
  ['bytes that are no UTF-8', 'name=%C3%28'],
  ['an escape sequence', 'name=%1B%5B31m'],
  ['a list of a billion', 'rules%5B999999999%5D.rate=1'],
  ['a list of a billion, asked for by an intent', '__intent__=%7B%22name%22%3A%22rules%5B999999999%5D%22%7D'],
  ['the prototype', '__proto__.admin=1'],
  ['the prototype, the long way', 'a.constructor.prototype.admin=1'],
  ['a name without end', `${'a'.repeat(201)}=1`],
  ['thousands of fields', 'a=1&'.repeat(2_001)],
])('%s is refused', async (_, body) => {
  await expect(readForm(posted(body))).rejects.toMatchObject({ status: 400 })
})

test.each([
  ['JSON', '{}', 'application/json'],
  ['a form cut off', '--x\r\nContent-Disposition: form-data; name="a"\r\n', 'multipart/form-data; boundary=x'],
  ['a form without its border', 'x', 'multipart/form-data'],
])('%s is no form', async (_, body, type) => {
  await expect(readForm(posted(body, type))).rejects.toMatchObject({ status: 400 })
})

test('files are taken, their fields looked at', () => {
  const form = new FormData()
  form.set('file', new File([new Uint8Array([0, 1])], 'id.jpg'))
  expect(checkForm(form)).toBe(form)
  form.set('\u0000', new File([], 'id.jpg'))
  expect(() => checkForm(form)).toThrow()
})
