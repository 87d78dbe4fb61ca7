import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MailServer, startMailServer } from '#tests/support/mail-server.ts'
import { readMail } from '#tests/support/mailbox.ts'
import type { Mailer, MailMessage } from './mailer.ts'
import { smtpMailer } from './smtp-mailer.server.ts'

let server: MailServer
let mailer: Mailer
const message: MailMessage = {
  id: '01912f4e-7a11-7c3d-8a55-0123456789ab',
  from: { name: 'Café Ñandú', address: 'no-reply@afiliados.example' },
  replyTo: 'ayuda@afiliados.example',
  to: 'mariana@example.com',
  subject: 'Tu código está listo · ¡úsalo!',
  html: '<p>Hola, señora</p>',
  text: 'Hola, señora',
  template: 'application-approved',
}

beforeAll(async () => {
  server = await startMailServer()
  mailer = smtpMailer({ url: server.url, isTlsRequired: false, connections: 2, timeoutMs: 500 })
})
afterAll(async () => {
  mailer.close()
  await server.close()
})

test('a mail arrives as it was written, accents and all, with both parts', async () => {
  expect(await mailer.send(message)).toEqual({ kind: 'accepted', messageId: `<${message.id}@afiliados.example>` })
  const mail = await readMail(server.taken.at(-1)!)
  expect(mail).toMatchObject({ subject: message.subject, from: message.from, to: message.to, html: message.html })
  expect(mail.text.trim()).toBe(message.text)
  expect(mail.headers.get('reply-to')).toMatchObject({ value: [{ address: 'ayuda@afiliados.example' }] })
})

test('no name, subject or address can add a header or a recipient', async () => {
  const hostile = 'Hola\r\nBcc: victim@example.com\r\n\r\n<h1>other body</h1>'
  const from = { name: `${hostile}" <x@evil.example>, "`, address: message.from.address }
  expect(await mailer.send({ ...message, subject: hostile, from })).toMatchObject({ kind: 'accepted' })
  const raw = server.taken.at(-1)!
  const head = raw.slice(0, raw.indexOf('\r\n\r\n'))
  expect(head).not.toMatch(/^bcc:/im)
  expect(head.match(/^from:/gim)).toHaveLength(1)
  expect(head.match(/^to:.*$/gim)).toEqual(['To: mariana@example.com'])
  const mail = await readMail(raw)
  expect(mail.from.address).toBe(message.from.address)
  expect(mail.subject).toBe('Hola Bcc: victim@example.com <h1>other body</h1>')
})

test.each([
  [{ at: 'recipient', answer: '450 4.2.1 Try later' }, { kind: 'deferred' }],
  [{ at: 'message', answer: '451 4.3.0 Try later' }, { kind: 'deferred' }],
  [
    { at: 'message', answer: '552 5.3.4 Too big' },
    { kind: 'refused', isAddressDead: false },
  ],
  [
    { at: 'recipient', answer: '550 5.7.1 Relaying denied' },
    { kind: 'refused', isAddressDead: false },
  ],
  [
    { at: 'recipient', answer: '550 5.1.1 Unknown user' },
    { kind: 'refused', isAddressDead: true },
  ],
  [
    { at: 'recipient', answer: '550 No such user here' },
    { kind: 'refused', isAddressDead: true },
  ],
  [{ at: 'message', answer: 'silence' }, { kind: 'deferred' }],
  [{ at: 'message', answer: 'cut' }, { kind: 'deferred' }],
] as const)('a server that answers %j: %j', async (trouble, outcome) => {
  server.trouble(trouble)
  expect(await mailer.send(message)).toMatchObject(outcome)
  server.trouble(null)
  expect(await mailer.send(message)).toMatchObject({ kind: 'accepted' })
})

test('a server without TLS is not spoken to where TLS is required', async () => {
  const careful = smtpMailer({ url: server.url, isTlsRequired: true, connections: 1, timeoutMs: 500 })
  const before = server.taken.length
  expect(await careful.send(message)).toMatchObject({ kind: 'deferred' })
  expect(server.taken).toHaveLength(before)
  careful.close()
})

test('a password that is in the address does not get into the reason', async () => {
  const wrong = smtpMailer({ url: 'smtp://user:very-secret@127.0.0.1:1', isTlsRequired: false, connections: 1, timeoutMs: 500 })
  const delivery = await wrong.send(message)
  expect(delivery).toMatchObject({ kind: 'deferred', reason: expect.stringContaining('ECONNREFUSED') })
  expect(JSON.stringify(delivery)).not.toContain('very-secret')
  wrong.close()
})
