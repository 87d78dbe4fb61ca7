import { expect, test } from 'vitest'
import { z } from 'zod'
import { DomainError } from '#app/domain/errors.ts'
import { NewPassword, SignIn } from '#app/features/auth/inputs.ts'
import { invalid, parseForm } from './parse-form.server.ts'
import { refusedForm } from './run-command.server.ts'

function posted(fields: Record<string, string>, language = 'es'): Request {
  return new Request('http://localhost/x', {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'Accept-Language': language },
  })
}

test('a right form gives the schema’s value', async () => {
  const submission = await parseForm(posted({ email: ' ANA@Example.com ', password: 'x' }), SignIn)
  expect(submission).toMatchObject({ status: 'success', value: { email: 'ana@example.com', password: 'x' } })
})

test('mistakes are named beside their field, in the reader’s language', async () => {
  const errorsIn = async (language: string) => {
    const submission = await parseForm(posted({ email: 'ana', password: '' }, language), SignIn)
    return submission.status === 'success' ? null : submission.error
  }
  expect(await errorsIn('es')).toEqual({
    email: ['Escribe un correo como nombre@dominio.com.'],
    password: ['Completa este campo.'],
  })
  expect(await errorsIn('en')).toEqual({ email: ['Write an e-mail like name@domain.com.'], password: ['Fill in this field.'] })
})

const TimeZone = z.string().refine((zone) => zone.startsWith('America/'), {
  params: { code: 'brands.unknown-time-zone' },
  error: 'brands.unknown-time-zone',
})

test('a schema’s own check and its limits are words too', async () => {
  const schema = z.object({ password: NewPassword, note: z.string().max(3), share: z.number().min(1).max(100), zone: TimeZone })
  const submission = await parseForm(
    posted({ password: 'short', note: 'long', share: '101', zone: 'Mars/Olympus' }, 'en'),
    schema,
  )
  expect(submission.status === 'success' ? null : submission.error).toEqual({
    password: ['Use between 15 and 128 characters.'],
    note: ['Write at most 3 characters.'],
    share: ['The most is 100.'],
    zone: ['Choose a time zone of the list, like America/Bogota.'],
  })
})

test('the address decides over a field of the same name', async () => {
  const schema = z.object({ orderId: z.string(), reason: z.string() })
  const submission = await parseForm(posted({ orderId: 'planted', reason: 'late' }), schema, {
    orderId: 'from-address',
    other: undefined,
  })
  expect(submission).toMatchObject({ status: 'success', value: { orderId: 'from-address', reason: 'late' } })
})

test('an invalid form comes back with what was typed, but never with the password', async () => {
  const submission = await parseForm(posted({ email: 'ana', password: 'my secret' }), SignIn)
  const answer = invalid(submission, ['password'])
  expect(answer.init?.status).toBe(400)
  expect(answer.data.initialValue).toEqual({ email: 'ana' })
})

test('a broken rule is the form’s error, or its field’s where it names one', async () => {
  const submission = await parseForm(posted({ email: 'ana@example.com', password: 'x' }, 'en'), SignIn)
  if (submission.status !== 'success') throw new Error('the form is right')
  const whole = refusedForm(submission, new DomainError('unauthenticated', 'auth.wrong-credentials'), 'en', ['password'])
  expect(whole.init?.status).toBe(401)
  expect(whole.data).toMatchObject({
    status: 'error',
    error: { '': ['The e-mail or the password does not match.'] },
    initialValue: { email: 'ana@example.com' },
  })
  expect(JSON.stringify(whole.data)).not.toContain('"x"')
  const field = refusedForm(submission, new DomainError('conflict', 'auth.email-taken', { field: 'email' }), 'es')
  expect(field.init?.status).toBe(409)
  expect(field.data.error).toEqual({ email: ['Ya hay una cuenta con ese correo.'] })
})

test('a code without a text of its own still says something', async () => {
  const submission = await parseForm(posted({ email: 'ana@example.com', password: 'x' }), SignIn)
  if (submission.status !== 'success') throw new Error('the form is right')
  expect(refusedForm(submission, new DomainError('conflict', 'no.such-rule'), 'es').data.error?.['']?.[0]).toMatch(
    /^No se pudo hacer/,
  )
})
