import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { vtexConnections } from '#db/schema/brands.ts'
import { makeBrand, makeVtexConnection } from '#tests/factories/make-brand.ts'
import { admin, as, auditorOf, managerOf, testNow } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { enqueued } from '#tests/support/enqueued.ts'
import { cloneDatabase, inRollback } from '#tests/support/test-database.ts'
import { testVault } from '#tests/support/test-vault.ts'
import { findWebhookReceiver } from '../queries/find-webhook-receiver.server.ts'
import { getHookSettings } from '../queries/get-hook-settings.server.ts'
import { getVtexConnection } from '../queries/get-vtex-connection.server.ts'
import { getVtexCredentials } from '../queries/get-vtex-credentials.server.ts'
import { configureHook } from '../tasks.ts'
import { connectVtex } from './connect-vtex.server.ts'
import { recordHookState } from './record-hook-state.server.ts'
import { recordPing } from './record-ping.server.ts'
import { recordVtexCheck } from './record-vtex-check.server.ts'
import { rotateWebhookSecret } from './rotate-webhook-secret.server.ts'

const secrets = { vault: testVault }
const keys = { account: 'tienda', appKey: 'vtexappkey-tienda-QWERTY', appToken: 'a-very-private-token' }
const sha256 = (text: string) => createHash('sha256').update(text).digest()

test(
  'a first connection is sealed, and gets a webhook secret of 32 random bytes when none is given',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    expect(await connectVtex(tx, { brandId: brand.id, ...keys }, as(admin), secrets)).toMatchObject({ kind: 'connected' })
    expect(await getVtexCredentials(tx, { brandId: brand.id }, secrets)).toEqual({
      brandId: brand.id,
      ...keys,
      currency: 'COP',
      timeZone: 'America/Bogota',
      requestsPerMinute: 3000,
    })
    const hook = await getHookSettings(tx, { brandId: brand.id }, secrets)
    expect(hook).toMatchObject({ slug: brand.slug, account: 'tienda', webhookHeader: 'x-webhook-secret' })
    expect(Buffer.from(hook.webhookSecret, 'base64url')).toHaveLength(32)
    const [row] = await tx.select().from(vtexConnections)
    expect(Buffer.from(row!.appTokenSealed).includes(keys.appToken)).toBe(false)
  }),
)

test(
  'people see whose key it is and no secret; the audit names what was replaced, not the values',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    await connectVtex(tx, { brandId: brand.id, ...keys, signingKey: 'signing-key-of-sender' }, as(admin), secrets)
    const view = await getVtexConnection(tx, { brandId: brand.id }, managerOf(brand.id), secrets)
    expect(view).toMatchObject({ appKeyEnding: 'ERTY', isSigned: true, hookState: 'unknown', previousSecretUntil: null })
    const trail = await auditTrail(tx, 'brand', brand.id)
    expect(trail).toMatchObject([
      {
        action: 'brands.connect-vtex',
        before: null,
        after: { account: 'tienda', replaced: ['appKey', 'appToken', 'signingKey'] },
      },
    ])
    for (const secret of [keys.appKey, keys.appToken, 'signing-key-of-sender'])
      expect(JSON.stringify([view, trail])).not.toContain(secret)
  }),
)

test(
  'a new webhook secret leaves the one before valid for a day, and the hook follows by itself; a third waits until VTEX carries the second',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    await connectVtex(tx, { brandId: brand.id, ...keys, webhookSecret: 'first-secret-123' }, as(admin), secrets)
    await recordHookState(tx, { brandId: brand.id, hookState: 'configured' }, as(admin))
    const change = { brandId: brand.id, account: keys.account, webhookSecret: 'second-secret-123' }
    expect(await connectVtex(tx, change, as(admin), secrets)).toEqual({ kind: 'changed', generatedSecret: null })
    const dayLater = new Date(testNow.getTime() + 86_400_000)
    expect((await findWebhookReceiver(tx, { slug: brand.slug }, secrets))?.secrets).toEqual([
      { digest: sha256('second-secret-123'), validUntil: null },
      { digest: sha256('first-secret-123'), validUntil: dayLater },
    ])
    expect(await getVtexConnection(tx, { brandId: brand.id }, admin, secrets)).toMatchObject({
      hookState: 'different',
      hookCheckedAt: null,
      previousSecretUntil: dayLater,
    })
    expect(await enqueued(tx, configureHook)).toEqual([{ brandId: brand.id }])
    await expect(rotateWebhookSecret(tx, { brandId: brand.id }, as(admin), secrets)).rejects.toMatchObject({
      code: 'brands.rotation-under-way',
    })
    await recordHookState(tx, { brandId: brand.id, hookState: 'configured' }, as(admin))
    await rotateWebhookSecret(tx, { brandId: brand.id }, as(admin), secrets)
    const [third, second] = (await findWebhookReceiver(tx, { slug: brand.slug }, secrets))!.secrets
    expect(second).toEqual({ digest: sha256('second-secret-123'), validUntil: dayLater })
    expect(third!.digest).not.toEqual(second!.digest)
  }),
)

test(
  'absent secrets stay as they are, and sending the same webhook secret rotates nothing',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const first = { brandId: brand.id, ...keys, webhookSecret: 'first-secret-123', signingKey: 'signing-key-of-sender' }
    await connectVtex(tx, first, as(admin), secrets)
    await recordHookState(tx, { brandId: brand.id, hookState: 'configured' }, as(admin))
    const again = { brandId: brand.id, account: 'tienda', webhookSecret: 'first-secret-123', requestsPerMinute: 90 }
    await connectVtex(tx, again, as(admin), secrets)
    expect(await getVtexCredentials(tx, { brandId: brand.id }, secrets)).toMatchObject({ ...keys, requestsPerMinute: 90 })
    const receiver = await findWebhookReceiver(tx, { slug: brand.slug }, secrets)
    expect(receiver).toMatchObject({ secrets: [{ validUntil: null }], signingKey: 'signing-key-of-sender' })
    expect(await getVtexConnection(tx, { brandId: brand.id }, admin, secrets)).toMatchObject({ hookState: 'configured' })
    await connectVtex(tx, { brandId: brand.id, account: 'tienda', signingKey: null }, as(admin), secrets)
    expect(await findWebhookReceiver(tx, { slug: brand.slug }, secrets)).toMatchObject({ signingKey: null })
  }),
)

test(
  'another key forgets what was found with the one before, and needs its own hook; another token leaves the hook alone',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    await connectVtex(tx, { brandId: brand.id, ...keys }, as(admin), secrets)
    const found = async () => {
      await recordVtexCheck(tx, { brandId: brand.id, report: [] }, as(admin))
      await recordVtexCheck(tx, { brandId: brand.id, room: { active: 1, limit: 100 } }, as(admin))
      await recordHookState(tx, { brandId: brand.id, hookState: 'configured' }, as(admin))
      await recordPing(tx, { brandId: brand.id }, as(admin))
    }
    const view = () => getVtexConnection(tx, { brandId: brand.id }, admin, secrets)
    await found()
    await connectVtex(tx, { brandId: brand.id, appToken: 'another-private-token' }, as(admin), secrets)
    expect(await view()).toMatchObject({
      hookState: 'configured',
      lastPingAt: testNow,
      permissionReport: null,
      promotionRoom: null,
    })
    await found()
    await connectVtex(tx, { brandId: brand.id, appKey: 'vtexappkey-tienda-ASDFGH' }, as(admin), secrets)
    expect(await view()).toMatchObject({
      hookState: 'missing',
      lastPingAt: null,
      permissionReport: null,
      permissionsCheckedAt: null,
    })
    expect(await enqueued(tx, configureHook)).toEqual([{ brandId: brand.id }])
  }),
)

test(
  'a first connection needs key and token, and an account belongs to one brand',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const { appToken: _, ...withoutToken } = keys
    await expect(connectVtex(tx, { brandId: brand.id, ...withoutToken }, as(admin), secrets)).rejects.toMatchObject({
      code: 'brands.credentials-needed',
      details: { field: 'appToken' },
    })
    const other = await makeBrand(tx)
    await makeVtexConnection(tx, other.id, { account: 'tienda' })
    await expect(connectVtex(tx, { brandId: brand.id, ...keys }, as(admin), secrets)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'brands.account-taken',
    })
  }),
)

test(
  'auditors and managers of the brand connect nothing; foreign brands do not exist; unconnected brands have no receiver',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const other = await makeBrand(tx)
    const connect = (actor: Parameters<typeof as>[0]) => connectVtex(tx, { brandId: brand.id, ...keys }, as(actor), secrets)
    for (const person of [auditorOf(brand.id), managerOf(brand.id)])
      await expect(connect(person)).rejects.toMatchObject({ code: 'brands.not-allowed' })
    await expect(connect(managerOf(other.id))).rejects.toMatchObject({ code: 'brands.not-found' })
    await expect(getVtexConnection(tx, { brandId: brand.id }, admin, secrets)).rejects.toMatchObject({
      code: 'brands.not-connected',
    })
    expect(await findWebhookReceiver(tx, { slug: brand.slug }, secrets)).toBeNull()
    expect(await findWebhookReceiver(tx, { slug: 'nobody' }, secrets)).toBeNull()
    expect(await connect(admin)).toMatchObject({ kind: 'connected' })
  }),
)

test('other processes hear of a change when it is committed, and not of one that is rolled back', async () => {
  const { client, drop } = await cloneDatabase()
  try {
    const heard: string[] = []
    await client.sql.listen('vtex_connection_changed', (brandId) => heard.push(brandId))
    const brand = await makeBrand(client.db)
    const other = await makeBrand(client.db)
    const abandoned = client.db.transaction(async (tx) => {
      await connectVtex(tx, { brandId: other.id, ...keys }, as(admin), secrets)
      throw new Error('abandoned')
    })
    await expect(abandoned).rejects.toThrow('abandoned')
    const connect = () => client.db.transaction((tx) => connectVtex(tx, { brandId: brand.id, ...keys }, as(admin), secrets))
    const kinds = await Promise.all([connect(), connect()])
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['changed', 'connected'])
    await client.sql`select pg_notify('vtex_connection_changed', 'end')`
    await expect.poll(() => heard.at(-1)).toBe('end')
    expect(heard).toEqual([brand.id, brand.id, 'end'])
  } finally {
    await drop()
  }
})
