import { expect, test } from 'vitest'
import { auditEvents } from '#db/schema/audit.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { recordAudit } from './record-audit.server.ts'

const ctx = { actor: { kind: 'system', name: 'seed' }, now: new Date('2025-03-01T10:00:00Z'), requestId: 'request-1' } as const

test(
  'an event keeps who, when and both sides of the change',
  inRollback(async (tx) => {
    const entry = { action: 'campaigns.change-terms', brandId: null, subjectType: 'campaign', subjectId: 'c-1' }
    await recordAudit(tx, { ...entry, before: { minimum: 1_000n }, after: { minimum: 2_500n, note: null } }, ctx)
    expect(await tx.select().from(auditEvents)).toMatchObject([
      {
        ...entry,
        actorKind: 'system',
        actorId: 'seed',
        occurredAt: ctx.now,
        requestId: 'request-1',
        before: { minimum: '1000' },
        after: { minimum: '2500', note: null },
      },
    ])
  }),
)

test(
  'the value of a secret is withheld, that it was set is not',
  inRollback(async (tx) => {
    const after = {
      account: 'shop',
      appToken: 'very-secret',
      nested: { webhookSecret: 'also' },
      hasPassword: true,
      previousSecret: null,
    }
    await recordAudit(
      tx,
      { action: 'brands.connect-vtex', brandId: null, subjectType: 'brand', subjectId: 'b-1', before: null, after },
      ctx,
    )
    const [event] = await tx.select().from(auditEvents)
    expect(event?.before).toBeNull()
    expect(event?.after).toEqual({
      account: 'shop',
      appToken: '[withheld]',
      nested: { webhookSecret: '[withheld]' },
      hasPassword: true,
      previousSecret: null,
    })
  }),
)
