import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { readResendEvent } from './read-resend-event.server.ts'

const secret = `whsec_${Buffer.from('a secret of the tests, 32 bytes!').toString('base64')}`
const emailId = '01912f4e-7a11-7c3d-8a55-0123456789ab'

/** Signs as Standard Webhooks says: HMAC-SHA256 of `id.timestamp.body`, the key being the base64 behind `whsec_`. */
function signed(body: string, at = Date.now(), key = secret): Headers {
  const timestamp = String(Math.floor(at / 1000))
  const mac = createHmac('sha256', Buffer.from(key.slice('whsec_'.length), 'base64')).update(`msg_1.${timestamp}.${body}`)
  return new Headers({ 'svix-id': 'msg_1', 'svix-timestamp': timestamp, 'svix-signature': `v1,${mac.digest('base64')}` })
}

function event(type: string, data: object = {}): string {
  return JSON.stringify({
    type,
    created_at: '2026-03-10T15:00:00Z',
    data: { email_id: 'resend-1', tags: { email: emailId }, ...data },
  })
}

test.each([
  [event('email.bounced', { bounce: { type: 'Permanent', subType: 'General', message: 'no such user' } }), 'bounced', true],
  [event('email.bounced', { bounce: { type: 'Transient', subType: 'MailboxFull', message: 'full' } }), 'bounced', false],
  [event('email.suppressed'), 'bounced', true],
  [event('email.failed', { failed: { reason: 'reached_daily_quota' } }), 'bounced', false],
  [event('email.complained'), 'complained', false],
])('%s is told of', (body, kind, isAddressDead) => {
  expect(readResendEvent(body, signed(body), secret)).toMatchObject({
    kind: 'report',
    report: { emailId, providerMessageId: 'resend-1', kind, isAddressDead },
  })
})

test('what came of a mail otherwise, and mails of others, is of no interest', () => {
  for (const body of [event('email.delivered'), event('email.opened'), '{"type":"contact.created","data":{}}', '{"type":"x"}'])
    expect(readResendEvent(body, signed(body), secret)).toEqual({ kind: 'ignored' })
  const untagged = event('email.complained', { tags: undefined })
  expect(readResendEvent(untagged, signed(untagged), secret)).toMatchObject({ report: { emailId: null } })
})

test('nobody without the secret is believed, nor anything old, changed or unsigned', () => {
  const body = event('email.complained')
  const forged = { kind: 'forged' }
  expect(readResendEvent(body, signed(body, Date.now(), `whsec_${Buffer.alloc(32).toString('base64')}`), secret)).toEqual(forged)
  expect(readResendEvent(body, signed(body, Date.now() - 6 * 60_000), secret)).toEqual(forged)
  expect(readResendEvent(body.replace('resend-1', 'resend-2'), signed(body), secret)).toEqual(forged)
  expect(readResendEvent(body, new Headers(), secret)).toEqual(forged)
})
