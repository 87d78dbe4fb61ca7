import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Mailer, MailMessage } from './mailer.ts'
import { resendMailer } from './resend-mailer.server.ts'

type Answer = { readonly status: number; readonly body: string } | 'silence' | 'cut'
const taken = { status: 200, body: '{"id":"4ef9a417-02e9-4d39-ad75-9611e0fcc33c"}' }
let server: Server
let mailer: Mailer
let answer: Answer = taken
const requests: { method?: string; url?: string; headers: IncomingMessage['headers']; body: unknown }[] = []

const message: MailMessage = {
  id: '01912f4e-7a11-7c3d-8a55-0123456789ab.2',
  from: { name: 'Café "Ñandú"\r\nBcc: x@evil.example', address: 'no-reply@afiliados.example' },
  replyTo: 'ayuda@afiliados.example',
  to: 'mariana@example.com',
  subject: 'Hola\r\nBcc: x@evil.example',
  html: '<p>Hola</p>',
  text: 'Hola',
  template: 'change-email',
}

/** Speaks as Resend does (Resend API: POST /emails). */
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method, url, headers } = request
    requests.push({ method, url, headers, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) })
    if (answer === 'silence') return
    if (answer === 'cut') return void request.socket.destroy()
    response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(answer.body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  mailer = resendMailer({ apiKey: 're_of_tests', baseUrl, timeoutMs: 300 })
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test('Resend is asked as it wants to be, once per row: the key of a repeat is the same', async () => {
  expect(await mailer.send(message)).toEqual({ kind: 'accepted', messageId: '4ef9a417-02e9-4d39-ad75-9611e0fcc33c' })
  await mailer.send(message)
  const [first, second] = requests
  expect(first).toMatchObject({ method: 'POST', url: '/emails' })
  expect(first!.headers).toMatchObject({
    authorization: 'Bearer re_of_tests',
    'content-type': 'application/json',
    'idempotency-key': `email/${message.id}`,
  })
  expect(second!.headers['idempotency-key']).toBe(first!.headers['idempotency-key'])
  expect(second!.body).toEqual(first!.body)
  expect(first!.body).toEqual({
    from: '"Café \\"Ñandú\\" Bcc: x@evil.example" <no-reply@afiliados.example>',
    to: ['mariana@example.com'],
    reply_to: 'ayuda@afiliados.example',
    subject: 'Hola Bcc: x@evil.example',
    html: '<p>Hola</p>',
    text: 'Hola',
    headers: expect.objectContaining({ 'Auto-Submitted': 'auto-generated', 'X-Template': 'change-email' }),
    tags: [
      { name: 'template', value: 'change-email' },
      { name: 'email', value: '01912f4e-7a11-7c3d-8a55-0123456789ab' },
    ],
  })
})

function error(status: number, name: string): Answer {
  return { status, body: JSON.stringify({ statusCode: status, name, message: `about ${name}` }) }
}

test.each<[Answer, object]>([
  [
    error(422, 'validation_error'),
    { kind: 'refused', isAddressDead: false, reason: 'resend 422 validation_error about validation_error' },
  ],
  [error(422, 'missing_required_field'), { kind: 'refused' }],
  [error(403, 'validation_error'), { kind: 'deferred' }],
  [error(401, 'missing_api_key'), { kind: 'deferred' }],
  [error(409, 'concurrent_idempotent_requests'), { kind: 'deferred' }],
  [error(429, 'rate_limit_exceeded'), { kind: 'deferred' }],
  [error(500, 'internal_server_error'), { kind: 'deferred' }],
  [{ status: 502, body: '<html>bad gateway</html>' }, { kind: 'deferred' }],
  ['silence', { kind: 'deferred' }],
  ['cut', { kind: 'deferred' }],
])('an answer of %j: %j', async (given, outcome) => {
  answer = given
  expect(await mailer.send(message)).toMatchObject(outcome)
  answer = taken
})
