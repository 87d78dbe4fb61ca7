import { eq, sql } from 'drizzle-orm'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import type { EmailTemplate } from '#app/features/notifications/email-data.ts'
import { claimMs, retryWaitMs } from '#app/features/notifications/retry-wait.ts'
import { sendEmail } from '#app/features/notifications/tasks.ts'
import { deriveKeys } from '#app/platform/keys.server.ts'
import { createLogger } from '#app/platform/logger.server.ts'
import type { Mailer } from '#app/platform/mailer/mailer.ts'
import { smtpMailer } from '#app/platform/mailer/smtp-mailer.server.ts'
import { reencodeLogo } from '#app/platform/uploads/logo.server.ts'
import { emailSuppressions, emails } from '#db/schema/notifications.ts'
import { storedObjects } from '#db/schema/storage.ts'
import { emailSamples } from '#tests/factories/email-samples.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { as, system } from '#tests/support/acting.ts'
import { enqueued } from '#tests/support/enqueued.ts'
import { type MailServer, startMailServer } from '#tests/support/mail-server.ts'
import { readMail } from '#tests/support/mailbox.ts'
import { makePhoto } from '#tests/support/make-photo.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { createTestStorage } from '#tests/support/test-storage.ts'
import { sendQueuedEmail, sweepOverdueEmails } from './send-email.ts'

let world: Awaited<ReturnType<typeof cloneDatabase>>
let server: MailServer
const opened: Mailer[] = []
const keys = deriveKeys(Buffer.alloc(32, 3))
const logger = createLogger('silent', 'test')
const { storage } = createTestStorage()
const settings = { publicUrl: 'https://afiliados.example' }

beforeAll(async () => {
  ;[world, server] = await Promise.all([cloneDatabase(), startMailServer()])
})
afterAll(async () => {
  for (const mailer of opened) mailer.close()
  await server.close()
  await world.drop()
})
beforeEach(async () => {
  server.trouble(null)
  await world.client.db.execute(sql`truncate email_suppressions, emails`)
  await world.client.db.execute(sql`delete from graphile_worker._private_jobs`)
})

function scope(mailUrl: string | null = server.url) {
  const mailer = mailUrl === null ? null : smtpMailer({ url: mailUrl, isTlsRequired: false, connections: 1, timeoutMs: 700 })
  if (mailer !== null) opened.push(mailer)
  const from = { name: 'Afiliados', address: 'no-reply@afiliados.example' }
  const mail = mailer === null ? null : { mailer, from, replyTo: 'ayuda@afiliados.example' }
  return { database: world.client, keys, settings, storage, logger, mail, ctx: as(system) }
}

async function queue(template: EmailTemplate = 'account-exists', to = 'mariana@example.com', brandId: string | null = null) {
  const input = { to, template, data: emailSamples[template], language: 'es', brandId } as const
  const queued = await queueEmail(world.client.db, input, as(system))
  if (queued.kind !== 'queued') throw new Error('not queued')
  return queued.emailId
}

async function rowOf(id: string) {
  const [row] = await world.client.db.select().from(emails).where(eq(emails.id, id))
  return row!
}

/** As if its time had come. */
async function makeDue(id: string) {
  await world.client.db
    .update(emails)
    .set({ nextTryAt: new Date(0) })
    .where(eq(emails.id, id))
}

test('a queued mail arrives once, in the brand’s name, and is recorded with who took it', async () => {
  const brand = await makeBrand(world.client.db, { name: 'Café Ñandú, "Tostado"' })
  const id = await queue('change-email', 'mariana@example.com', brand.id)
  const before = server.taken.length
  expect(await sendQueuedEmail(scope(), id)).toBe('sent')
  expect(await sendQueuedEmail(scope(), id)).toBe('over')
  expect(server.taken).toHaveLength(before + 1)
  const mail = await readMail(server.taken.at(-1)!)
  expect(mail).toMatchObject({
    to: 'mariana@example.com',
    from: { name: 'Café Ñandú, "Tostado"', address: 'no-reply@afiliados.example' },
    subject: 'Confirma tu correo nuevo',
    template: 'change-email',
    messageId: `<${id}@afiliados.example>`,
  })
  expect(mail.links[0]).toMatch(/^https:\/\/afiliados\.example\/confirm-email\?token=[\w-]{54}$/)
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
  expect(await rowOf(id)).toMatchObject({
    status: 'sent',
    attempts: 1,
    provider: 'smtp',
    sentAt: as(system).now,
    lastError: null,
  })
})

test('a mail wears the brand’s sender and brings its logo along; without the picture it goes all the same', async () => {
  const key = 'brand_logos/01912f4e-7a11-7c3d-8a55-0123456789ab'
  const { content } = await reencodeLogo(await makePhoto({ width: 300, height: 100 }))
  const facts = { key, purpose: 'brand_logos', contentType: 'image/png', sizeBytes: content.length, sha256: '0'.repeat(64) }
  await world.client.db.insert(storedObjects).values({ ...facts, createdAt: as(system).now, attachedAt: as(system).now })
  const sender = { senderName: 'Equipo Lumbre', replyTo: 'hola@lumbre.example', logoKey: key }
  const brand = await makeBrand(world.client.db, { name: 'Lumbre', ...sender })
  await sendQueuedEmail(scope(), await queue('sender-test', 'mariana@example.com', brand.id))
  expect((await readMail(server.taken.at(-1)!)).html).not.toContain('<img')
  await storage.put(key, content)
  await sendQueuedEmail(scope(), await queue('sender-test', 'mariana@example.com', brand.id))
  const { from, replyTo, html = '', attachments } = await simpleParser(server.taken.at(-1)!, { keepCidLinks: true })
  expect(from?.value[0]).toMatchObject({ name: 'Equipo Lumbre', address: 'no-reply@afiliados.example' })
  expect(replyTo?.value[0]?.address).toBe('hola@lumbre.example')
  expect(String(html)).toContain('src="cid:logo"')
  expect(attachments).toMatchObject([{ cid: 'logo', contentType: 'image/png', contentDisposition: 'inline', content }])
})

test('the token of a link is nowhere in the outbox nor in the queue', async () => {
  const id = await queue('reset-password')
  await sendQueuedEmail(scope(), id)
  const token = (await readMail(server.taken.at(-1)!)).links[0]!.split('=').at(-1)!
  const [stored] = await world.client.db.execute<{ text: string }>(sql`
    select (select string_agg(e::text, ' ') from emails e) || coalesce((select string_agg(j::text, ' ') from graphile_worker._private_jobs j), '') as text`)
  expect(stored!.text).not.toContain(token)
})

test('a busy server gets the mail later, after a wait, and not before', async () => {
  const id = await queue()
  const before = server.taken.length
  server.trouble({ at: 'recipient', answer: '450 4.2.1 Mailbox busy' })
  const started = Date.now()
  expect(await sendQueuedEmail(scope(), id)).toBe('queued')
  const row = await rowOf(id)
  expect(row).toMatchObject({ attempts: 1, lastError: expect.stringContaining('450 4.2.1 Mailbox busy') })
  expect(row.nextTryAt.getTime()).toBeGreaterThanOrEqual(started + retryWaitMs(1)!)
  expect(await sendQueuedEmail(scope(), id)).toBe('not-due')
  expect(server.taken).toHaveLength(before)
  expect(await enqueued(world.client.db, sendEmail)).toEqual([{ emailId: id }])
  await makeDue(id)
  expect(await sendQueuedEmail(scope(), id)).toBe('sent')
  expect(await rowOf(id)).toMatchObject({ attempts: 2, lastError: null })
})

test('a message that the server refuses for good is given up with the server’s words, and the address keeps its mail', async () => {
  const id = await queue()
  server.trouble({ at: 'message', answer: '554 5.7.1 Looks like spam' })
  expect(await sendQueuedEmail(scope(), id)).toBe('failed')
  expect((await rowOf(id)).lastError).toContain('554 5.7.1 Looks like spam')
  expect(await sendQueuedEmail(scope(), await queue())).toBe('sent')
})

test('a mailbox that is not there bounces, and gets nothing more, obligatory or not', async () => {
  const id = await queue('change-email', 'nobody@example.com')
  server.trouble({ at: 'recipient', answer: '550 5.1.1 No such user' })
  expect(await sendQueuedEmail(scope(), id)).toBe('bounced')
  expect(await world.client.db.select().from(emailSuppressions)).toMatchObject([
    { address: 'nobody@example.com', reason: 'bounced', emailId: id },
  ])
  const before = server.taken.length
  expect(await sendQueuedEmail(scope(), await queue('password-changed', 'nobody@example.com'))).toBe('suppressed')
  expect(server.taken).toHaveLength(before)
})

test('who called our mail unwanted gets what the security of the account rests on, and nothing else', async () => {
  await world.client.db
    .insert(emailSuppressions)
    .values({ address: 'ana@example.com', reason: 'complained', createdAt: new Date() })
  expect(await sendQueuedEmail(scope(), await queue('consent-renewal', 'ana@example.com'))).toBe('suppressed')
  expect(await sendQueuedEmail(scope(), await queue('password-changed', 'ana@example.com'))).toBe('sent')
})

test('a server that cut the line after the message gets the same message again, by the same Message-ID', async () => {
  const id = await queue()
  const before = server.taken.length
  server.trouble({ at: 'message', answer: 'cut' })
  expect(await sendQueuedEmail(scope(), id)).toBe('queued')
  await makeDue(id)
  expect(await sendQueuedEmail(scope(), id)).toBe('sent')
  const twice = await Promise.all(server.taken.slice(before).map((raw) => readMail(raw)))
  expect(twice.map(({ messageId }) => messageId)).toEqual([`<${id}@afiliados.example>`, `<${id}@afiliados.example>`])
})

test('a server that falls silent is left after the timeout, and the mail waits', async () => {
  const id = await queue()
  server.trouble({ at: 'message', answer: 'silence' })
  const started = Date.now()
  expect(await sendQueuedEmail(scope(), id)).toBe('queued')
  expect(Date.now() - started).toBeLessThan(5000)
})

test('a server that is not there loses no mail: it goes out when the server is back', async () => {
  const ids = [await queue(), await queue(), await queue()]
  for (const id of ids) expect(await sendQueuedEmail(scope('smtp://127.0.0.1:1'), id)).toBe('queued')
  const before = server.taken.length
  for (const id of ids) {
    await makeDue(id)
    expect(await sendQueuedEmail(scope(), id)).toBe('sent')
  }
  expect(server.taken).toHaveLength(before + 3)
})

test('a mail that never gets through is given up after its last wait, with the reason', async () => {
  const id = await queue()
  const statuses: string[] = []
  while (statuses.at(-1) !== 'failed') {
    statuses.push(await sendQueuedEmail(scope('smtp://127.0.0.1:1'), id))
    await makeDue(id)
  }
  expect(statuses).toHaveLength(9)
  expect(await rowOf(id)).toMatchObject({ status: 'failed', attempts: 9, lastError: expect.stringContaining('ECONNREFUSED') })
  expect(await sendQueuedEmail(scope(), id)).toBe('over')
})

test('two workers at one mail send it once', async () => {
  const id = await queue()
  const before = server.taken.length
  const outcomes = await Promise.all([sendQueuedEmail(scope(), id), sendQueuedEmail(scope(), id), sendQueuedEmail(scope(), id)])
  expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(1)
  expect(server.taken).toHaveLength(before + 1)
})

test('a claim whose worker died runs out, and the mail is sent by another', async () => {
  const id = await queue()
  const claimed = { status: 'sending', attempts: 1, nextTryAt: new Date(Date.now() + claimMs) } as const
  await world.client.db.update(emails).set(claimed).where(eq(emails.id, id))
  expect(await sendQueuedEmail(scope(), id)).toBe('not-due')
  await makeDue(id)
  expect(await sendQueuedEmail(scope(), id)).toBe('sent')
  expect(await rowOf(id)).toMatchObject({ status: 'sent', attempts: 2 })
})

test('without a way out mail waits, and the sweep wakes it once there is one', async () => {
  const id = await queue()
  expect(await sendQueuedEmail(scope(null), id)).toBe('no-transport')
  await makeDue(id)
  await world.client.db.execute(sql`delete from graphile_worker._private_jobs`)
  expect(await sweepOverdueEmails(scope(null))).toBe(0)
  expect(await sweepOverdueEmails(scope())).toBe(1)
  expect(await enqueued(world.client.db, sendEmail)).toEqual([{ emailId: id }])
  expect(await rowOf(id)).toMatchObject({ status: 'queued', attempts: 0 })
})

test('a mail that cannot be written is given up at once and holds nobody up', async () => {
  const id = await queue()
  await world.client.db
    .update(emails)
    .set({ data: { unknown: true } })
    .where(eq(emails.id, id))
  expect(await sendQueuedEmail(scope(), id)).toBe('failed')
  expect((await rowOf(id)).lastError).toBe('not-rendered ZodError')
})
