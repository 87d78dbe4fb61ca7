import { expect, test } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { auditEvents } from '#db/schema/audit.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { findCredentials } from '../queries/find-credentials.server.ts'
import { createUser } from './create-user.server.ts'

const seed: Context = { actor: { kind: 'system', name: 'seed' }, now: new Date('2025-03-01T10:00:00Z'), requestId: 'test' }
const ana = {
  email: ' Ana@Example.com ',
  name: 'Ana',
  password: 'a long enough password',
  grants: [{ role: 'finance' as const, brandId: null }],
}

test(
  'a new person can be found by e-mail with the roles they were given, and the audit holds no password',
  inRollback(async (tx) => {
    const { userId } = await createUser(tx, ana, seed)
    const found = await findCredentials(tx, 'ana@example.com')
    expect(found).toMatchObject({ actor: { userId, name: 'Ana', grants: ana.grants }, locale: 'es' })
    const [event] = await tx.select().from(auditEvents)
    expect(event).toMatchObject({ action: 'auth.create-user', subjectId: userId, after: { grants: ana.grants } })
    const text = JSON.stringify(event?.after)
    expect(text).not.toContain(ana.password)
    expect(text).not.toContain(found?.passwordHash)
  }),
)

test(
  'one e-mail is one person, however it is written',
  inRollback(async (tx) => {
    await createUser(tx, ana, seed)
    await expect(createUser(tx, { ...ana, email: 'ANA@example.com' }, seed)).rejects.toMatchObject({ code: 'auth.email-taken' })
  }),
)

test(
  'only an administrator creates people',
  inRollback(async (tx) => {
    const manager = await makeUser(tx)
    const admin = await makeUser(tx, { grants: [{ role: 'admin', brandId: null }] })
    await expect(createUser(tx, ana, { ...seed, actor: manager.actor })).rejects.toMatchObject({ code: 'auth.missing-role' })
    expect((await createUser(tx, ana, { ...seed, actor: admin.actor })).name).toBe('Ana')
  }),
)

test(
  'the influencer role and the influencer come together',
  inRollback(async (tx) => {
    const role = { role: 'influencer' as const, brandId: null }
    await expect(createUser(tx, { ...ana, grants: [role] }, seed)).rejects.toMatchObject({ code: 'auth.influencer-mismatch' })
    const influencerId = '01890a5d-ac96-774b-bcce-b302099a8057'
    await expect(createUser(tx, { ...ana, influencerId }, seed)).rejects.toMatchObject({ code: 'auth.influencer-mismatch' })
  }),
)
