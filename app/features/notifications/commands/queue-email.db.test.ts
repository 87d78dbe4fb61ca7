import { expect, test } from 'vitest'
import { emails } from '#db/schema/notifications.ts'
import { as, system } from '#tests/support/acting.ts'
import { enqueued } from '#tests/support/enqueued.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { sendEmail } from '../tasks.ts'
import { queueEmail } from './queue-email.server.ts'

const hello = { template: 'account-exists', data: { name: 'Ana' }, language: 'es', brandId: null } as const

test(
  'a mail is written down with the change that it tells of, and its sending is enqueued in the same transaction',
  inRollback(async (tx) => {
    const queued = await queueEmail(tx, { ...hello, to: ' Ana@Example.com ' }, as(system))
    if (queued.kind !== 'queued') throw new Error('not queued')
    expect(await tx.select().from(emails)).toMatchObject([
      {
        id: queued.emailId,
        toAddress: 'ana@example.com',
        template: 'account-exists',
        status: 'queued',
        attempts: 0,
        sentAt: null,
      },
    ])
    expect(await enqueued(tx, sendEmail)).toEqual([{ emailId: queued.emailId }])
  }),
)

test(
  'a fact is told once, whoever repeats the command',
  inRollback(async (tx) => {
    const told = { ...hello, to: 'ana@example.com', dedupeKey: 'account-exists:1' }
    expect(await queueEmail(tx, told, as(system))).toMatchObject({ kind: 'queued' })
    expect(await queueEmail(tx, told, as(system))).toEqual({ kind: 'duplicate' })
    expect(await tx.select().from(emails)).toHaveLength(1)
    expect(await enqueued(tx, sendEmail)).toHaveLength(1)
  }),
)

test(
  'what a template does not know does not get into the outbox',
  inRollback(async (tx) => {
    const data = { name: 'Ana', password: 'not to be kept' }
    await expect(queueEmail(tx, { ...hello, to: 'ana@example.com', data }, as(system))).rejects.toThrow(/password/)
    expect(await tx.select().from(emails)).toEqual([])
  }),
)
