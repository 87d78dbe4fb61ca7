import { expect, test } from 'vitest'
import { redirectWithToast, takeToast } from './toast.server.ts'

function next(response: Response): Request {
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return new Request('http://localhost/', { headers: { Cookie: cookie } })
}

test('a message is shown on the page one is sent to, in its language, and once', () => {
  const response = redirectWithToast('/brands/casa', 'errors.auth.too-many-attempts', { retryAfterSeconds: 7 }, 'warning')
  expect([response.status, response.headers.get('Location')]).toEqual([302, '/brands/casa'])
  expect(response.headers.get('Set-Cookie')).toMatch(/^toast=[\w-]+; Path=\/; Max-Age=60; HttpOnly; SameSite=Lax$/)
  const { toast, headers } = takeToast(next(response), 'es')
  expect(toast).toMatchObject({ kind: 'warning', text: 'Hubo demasiados intentos. Espera 7 segundos y prueba de nuevo.' })
  expect(takeToast(next(response), 'en').toast?.text).toContain('Wait 7 seconds')
  expect(headers.get('Set-Cookie')).toMatch(/^toast=; Path=\/; Max-Age=0/)
})

test('a message that counts says one and several', () => {
  const told = (count: number) =>
    takeToast(next(redirectWithToast('/', 'orders.notifications.retried', { count })), 'es').toast?.text
  expect(told(1)).toBe('1 notificación vuelve a la cola.')
  expect(told(3)).toBe('3 notificaciones vuelven a la cola.')
})

test('no message, nothing to clear', () => {
  const { toast, headers } = takeToast(new Request('http://localhost/'), 'es')
  expect([toast, headers.get('Set-Cookie')]).toEqual([null, null])
})

test.each([
  ['no JSON', 'bm8ganNvbg'],
  ['another shape', Buffer.from('{"text":"<b>hello</b>"}').toString('base64url')],
  [
    'a key without a text',
    Buffer.from(JSON.stringify({ id: crypto.randomUUID(), kind: 'info', key: 'none.such', values: {} })).toString('base64url'),
  ],
])('a cookie with %s shows nothing and is cleared', (_, cookie) => {
  const { toast, headers } = takeToast(new Request('http://localhost/', { headers: { Cookie: `toast=${cookie}` } }), 'es')
  expect(toast).toBeNull()
  expect(headers.get('Set-Cookie')).toMatch(/Max-Age=0/)
})
