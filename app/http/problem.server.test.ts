import { expect, test } from 'vitest'
import { DomainError, type DomainErrorKind } from '#app/domain/errors.ts'
import { missingRole, tooManyAttempts } from '#app/features/auth/errors.ts'
import { pageRefusal, problemResponse, refusal } from './problem.server.ts'

const asked = (language: string) =>
  new Request('http://localhost/api/v1/orders', { headers: { 'Accept-Language': language, 'X-Request-Id': 'request-0001' } })

test.each<[DomainErrorKind, number]>([
  ['invalid', 400],
  ['unauthenticated', 401],
  ['forbidden', 403],
  ['not-found', 404],
  ['conflict', 409],
  ['throttled', 429],
  ['unavailable', 503],
])('%s answers %i', async (kind, status) => {
  const response = problemResponse(asked('en'), new DomainError(kind, 'room.rule'))
  expect(response.status).toBe(status)
  expect(await response.json()).toMatchObject({ status, code: 'room.rule', requestId: 'request-0001' })
})

test('a problem says it in the reader’s language, and its code in none', async () => {
  const [spanish, english] = await Promise.all(
    ['es-CO', 'en-US'].map((language) => problemResponse(asked(language), missingRole()).json()),
  )
  expect(spanish).toMatchObject({ code: 'auth.missing-role', detail: 'Tu cuenta no tiene permiso para esto.' })
  expect(english).toMatchObject({ code: 'auth.missing-role', detail: 'Your account may not do this.' })
})

test('whoever is throttled hears when to come back', async () => {
  const response = problemResponse(asked('en'), tooManyAttempts(42))
  expect(response.headers.get('Retry-After')).toBe('42')
  expect(await response.json()).toMatchObject({ detail: 'There were too many attempts. Wait 42 seconds and try again.' })
})

test('a caller without credentials hears which ones are taken, amounts are text, and nothing is cached', async () => {
  const response = problemResponse(asked('en'), new DomainError('unauthenticated', 'auth.not-signed-in', { balance: 12n }))
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(response.headers.get('WWW-Authenticate')).toBe('Bearer')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(await response.json()).toMatchObject({ details: { balance: '12' } })
})

test('a page is refused by its status and code alone', async () => {
  const response = pageRefusal(missingRole())
  expect(response.status).toBe(403)
  expect(await response.text()).toBe('auth.missing-role')
})

test('what is no broken rule is nobody’s answer', () => {
  expect(() => refusal(asked('en'), new TypeError('bug'), true)).toThrow('bug')
})
