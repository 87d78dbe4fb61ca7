import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { EmailStatus } from '#app/domain/email-status.ts'
import { emailSuppressions, emails } from '#db/schema/notifications.ts'
import type { Tx } from '#db/types.ts'
import { admin, as, managerOf, system, testNow } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { enqueued } from '#tests/support/enqueued.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { sendEmail } from '../tasks.ts'
import { purgeOldEmails } from './purge-old-emails.server.ts'
import { recordMailReport } from './record-mail-report.server.ts'
import { retryEmail } from './retry-email.server.ts'

async function makeEmail(tx: Tx, status: EmailStatus, more: Partial<typeof emails.$inferInsert> = {}): Promise<string> {
  const mail = { toAddress: 'ana@example.com', template: 'account-exists', data: { name: 'Ana' }, language: 'es' } as const
  const times = { nextTryAt: testNow, createdAt: testNow }
  const [row] = await tx
    .insert(emails)
    .values({ ...mail, ...times, status, providerMessageId: 'resend-1', provider: 'resend', ...more })
    .returning()
  return row!.id
}

async function rowOf(tx: Tx, id: string) {
  const [row] = await tx.select().from(emails).where(eq(emails.id, id))
  return row!
}

const bounce = {
  emailId: null,
  providerMessageId: 'resend-1',
  kind: 'bounced',
  isAddressDead: true,
  reason: 'resend bounced',
} as const

test(
  'a mail that came back has bounced, and its address gets nothing more; telling twice changes nothing',
  inRollback(async (tx) => {
    const id = await makeEmail(tx, 'sent')
    for (const _ of [1, 2]) expect(await recordMailReport(tx, bounce, as(system))).toBe('recorded')
    expect(await rowOf(tx, id)).toMatchObject({ status: 'bounced', lastError: 'resend bounced' })
    expect(await tx.select().from(emailSuppressions)).toMatchObject([
      { address: 'ana@example.com', reason: 'bounced', emailId: id },
    ])
  }),
)

test(
  'a report finds its mail by our own id too: the provider may be faster than we write down its own',
  inRollback(async (tx) => {
    const id = await makeEmail(tx, 'sending', { providerMessageId: null })
    expect(await recordMailReport(tx, { ...bounce, emailId: id, providerMessageId: 'resend-9' }, as(system))).toBe('recorded')
    expect(await rowOf(tx, id)).toMatchObject({ status: 'bounced', providerMessageId: 'resend-9' })
  }),
)

test(
  'a complaint leaves the mail sent, and a dead mailbox weighs more than a complaint, in whatever order',
  inRollback(async (tx) => {
    const id = await makeEmail(tx, 'sent')
    const complaint = { ...bounce, kind: 'complained', isAddressDead: false, reason: 'resend complained' } as const
    await recordMailReport(tx, complaint, as(system))
    expect(await rowOf(tx, id)).toMatchObject({ status: 'sent', lastError: 'resend complained' })
    for (const report of [bounce, complaint]) await recordMailReport(tx, report, as(system))
    expect(await tx.select().from(emailSuppressions)).toMatchObject([{ reason: 'bounced' }])
  }),
)

test(
  'a full mailbox bounces one mail and keeps its address; a mail of another system is nobody’s',
  inRollback(async (tx) => {
    await makeEmail(tx, 'sent')
    expect(await recordMailReport(tx, { ...bounce, isAddressDead: false }, as(system))).toBe('recorded')
    expect(await recordMailReport(tx, { ...bounce, providerMessageId: 'of-others' }, as(system))).toBe('unknown')
    expect(await tx.select().from(emailSuppressions)).toEqual([])
  }),
)

test(
  'an administrator sends a bounced mail anew: as another message, to an address that counts again, and it is on record',
  inRollback(async (tx) => {
    const id = await makeEmail(tx, 'sent', { attempts: 3 })
    await recordMailReport(tx, bounce, as(system))
    expect(await retryEmail(tx, { emailId: id }, as(admin))).toEqual({ status: 'queued' })
    expect(await rowOf(tx, id)).toMatchObject({ status: 'queued', attempts: 0, round: 1, lastError: null })
    expect(await tx.select().from(emailSuppressions)).toEqual([])
    expect(await enqueued(tx, sendEmail)).toEqual([{ emailId: id }])
    expect(await auditTrail(tx, 'email', id)).toMatchObject([
      { action: 'notifications.retry-email', before: { status: 'bounced' }, after: { status: 'queued' } },
    ])
  }),
)

test(
  'what arrived is not sent again, and nobody but an administrator sends anything',
  inRollback(async (tx) => {
    const sent = await makeEmail(tx, 'sent')
    await expect(retryEmail(tx, { emailId: sent }, as(admin))).rejects.toMatchObject({ code: 'notifications.invalid-transition' })
    const failed = await makeEmail(tx, 'failed')
    await expect(retryEmail(tx, { emailId: failed }, as(managerOf(sent)))).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(retryEmail(tx, { emailId: '00000000-0000-7000-8000-000000000000' }, as(admin))).rejects.toMatchObject({
      code: 'notifications.not-found',
    })
  }),
)

test(
  'mails are forgotten after half a year, but not those under way, nor why an address gets nothing more',
  inRollback(async (tx) => {
    const longAgo = new Date(testNow.getTime() - 181 * 86_400_000)
    const old = await makeEmail(tx, 'bounced', { createdAt: longAgo })
    const waiting = await makeEmail(tx, 'queued', { createdAt: longAgo })
    const recent = await makeEmail(tx, 'sent')
    await tx.insert(emailSuppressions).values({ address: 'ana@example.com', reason: 'bounced', emailId: old, createdAt: longAgo })
    expect(await purgeOldEmails(tx, as(system))).toBe(1)
    expect((await tx.select({ id: emails.id }).from(emails)).map(({ id }) => id).sort()).toEqual([waiting, recent].sort())
    expect(await tx.select().from(emailSuppressions)).toMatchObject([{ address: 'ana@example.com', emailId: null }])
  }),
)
