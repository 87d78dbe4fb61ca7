import { randomBytes } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { refusing } from '#app/platform/constraints.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { ownerOf } from '#app/platform/vault/owner-of.server.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import { brands, vtexConnections } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'
import { accountTaken, credentialsNeeded, notAllowed, rotationUnderWay } from '../errors.ts'
import type { ConnectVtex } from '../inputs.ts'
import { mayConnectVtex } from '../policy.ts'
import { getBrand } from '../queries/get-brand.server.ts'
import { configureHook } from '../tasks.ts'

type Connection = typeof vtexConnections.$inferSelect

const rotationMs = 24 * 60 * 60 * 1000

/**
 * Sets how the brand's VTEX account is reached. Absent fields keep what is stored; a first connection without a webhook secret gets
 * 32 random bytes, which are answered this once. A new webhook secret leaves the one before valid for 24 hours; until VTEX carries it, no other is made.
 * A hook that was in place is configured again by `brands.configure-hook` where the account, the key, the header or the secret is another: VTEX keeps one
 * hook for each key. What was found out with other keys is forgotten.
 * Locks the brand. Notifies `vtex_connection_changed` with the brand's id when the transaction commits.
 * @throws DomainError brands.not-found | brands.not-allowed | brands.credentials-needed | brands.account-taken | brands.rotation-under-way
 */
export async function connectVtex(
  tx: Tx,
  input: ConnectVtex,
  ctx: Context,
  { vault }: { vault: Vault },
): Promise<{ kind: 'connected' | 'changed'; generatedSecret: string | null }> {
  const { brandId } = input
  await getBrand(tx, { brandId }, ctx.actor)
  if (!mayConnectVtex(ctx.actor, brandId)) throw notAllowed()
  await tx.select({ id: brands.id }).from(brands).where(eq(brands.id, brandId)).for('no key update')
  const [stored] = await tx.select().from(vtexConnections).where(eq(vtexConnections.brandId, brandId))
  const generatedSecret = stored === undefined && input.webhookSecret === undefined ? randomBytes(32).toString('base64url') : null
  const values =
    stored === undefined
      ? await first({ ...input, webhookSecret: input.webhookSecret ?? generatedSecret! }, ctx.now, vault)
      : await changed(stored, input, ctx.now, vault)
  await refusing(tx, { vtex_connections_account_once: accountTaken }, (inner) =>
    inner.insert(vtexConnections).values(values).onConflictDoUpdate({ target: vtexConnections.brandId, set: values }),
  )
  await recordAudit(
    tx,
    {
      action: 'brands.connect-vtex',
      brandId,
      subjectType: 'brand',
      subjectId: brandId,
      before: stored === undefined ? null : auditable(stored),
      after: { ...auditable(values), replaced: replacedSecrets(input) },
    },
    ctx,
  )
  await tx.execute(sql`select pg_notify('vtex_connection_changed', ${brandId})`)
  if (isHookToFollow(stored, values))
    await enqueue(tx, configureHook, { brandId }, { key: `configure-hook:${brandId}`, replaceRunAt: true })
  return { kind: stored === undefined ? 'connected' : 'changed', generatedSecret }
}

async function first(
  input: ConnectVtex & { webhookSecret: string },
  now: Date,
  vault: Vault,
): Promise<typeof vtexConnections.$inferInsert> {
  const { brandId, account, appKey, appToken } = input
  if (account === undefined) throw credentialsNeeded('account')
  if (appKey === undefined) throw credentialsNeeded('appKey')
  if (appToken === undefined) throw credentialsNeeded('appToken')
  const close = (column: PgColumn, plain: string) => vault.seal(plain, ownerOf(column, brandId))
  return {
    brandId,
    account,
    appKeySealed: await close(vtexConnections.appKeySealed, appKey),
    appTokenSealed: await close(vtexConnections.appTokenSealed, appToken),
    webhookSecretSealed: await close(vtexConnections.webhookSecretSealed, input.webhookSecret),
    webhookHeader: input.webhookHeader,
    signingKeySealed: input.signingKey ? await close(vtexConnections.signingKeySealed, input.signingKey) : null,
    requestsPerMinute: input.requestsPerMinute,
    updatedAt: now,
  }
}

async function changed(stored: Connection, input: ConnectVtex, now: Date, vault: Vault): Promise<Connection> {
  const { brandId } = stored
  const close = (column: PgColumn, plain: string) => vault.seal(plain, ownerOf(column, brandId))
  const rotated = await rotatedSecret(stored, input, now, vault)
  const account = input.account ?? stored.account
  const webhookHeader = input.webhookHeader ?? stored.webhookHeader
  const appKey = (await vault.open(stored.appKeySealed, ownerOf(vtexConnections.appKeySealed, brandId))).toString()
  const isOtherKey = account !== stored.account || (input.appKey !== undefined && input.appKey !== appKey)
  const isOtherHook = rotated !== null || webhookHeader !== stored.webhookHeader
  return {
    ...stored,
    account,
    ...(input.appKey !== undefined && { appKeySealed: await close(vtexConnections.appKeySealed, input.appKey) }),
    ...((isOtherKey || input.appToken !== undefined) && unknownOfKeys),
    ...(isOtherKey && { lastPingAt: null }),
    ...(input.appToken !== undefined && { appTokenSealed: await close(vtexConnections.appTokenSealed, input.appToken) }),
    ...rotated,
    webhookHeader,
    signingKeySealed:
      input.signingKey === undefined
        ? stored.signingKeySealed
        : input.signingKey === null
          ? null
          : await close(vtexConnections.signingKeySealed, input.signingKey),
    ...((isOtherKey || isOtherHook) && staleHook(stored.hookState, isOtherKey)),
    requestsPerMinute: input.requestsPerMinute ?? stored.requestsPerMinute,
    updatedAt: now,
  }
}

/** What was found out with the keys before. */
const unknownOfKeys = { permissionReport: null, permissionsCheckedAt: null, promotionRoom: null, promotionsCheckedAt: null }

/** What a hook that was in place is to a connection that changed; one that never was stays unknown. */
function staleHook(state: Connection['hookState'], isOtherKey: boolean): Pick<Connection, 'hookState' | 'hookCheckedAt'> {
  if (state === 'unknown') return { hookState: 'unknown', hookCheckedAt: null }
  return { hookState: isOtherKey ? 'missing' : 'different', hookCheckedAt: null }
}

function isHookToFollow(stored: Connection | undefined, values: typeof vtexConnections.$inferInsert): boolean {
  return stored !== undefined && values.hookState !== 'unknown' && values.hookCheckedAt === null
}

/** The columns of a new webhook secret; null where it is absent or the one in force. */
async function rotatedSecret(stored: Connection, { webhookSecret }: ConnectVtex, now: Date, vault: Vault) {
  if (webhookSecret === undefined) return null
  const { webhookSecretSealed, previousSecretSealed } = vtexConnections
  const inForce = await vault.open(stored.webhookSecretSealed, ownerOf(webhookSecretSealed, stored.brandId))
  if (inForce.toString() === webhookSecret) return null
  // A third secret would drop the one that VTEX may be sending still.
  const isCarried = stored.hookState === 'configured' || stored.hookState === 'unknown'
  if (!isCarried && stored.previousSecretUntil !== null && stored.previousSecretUntil > now) throw rotationUnderWay()
  return {
    webhookSecretSealed: await vault.seal(webhookSecret, ownerOf(webhookSecretSealed, stored.brandId)),
    previousSecretSealed: await vault.seal(inForce, ownerOf(previousSecretSealed, stored.brandId)),
    previousSecretUntil: new Date(now.getTime() + rotationMs),
  }
}

function auditable(row: typeof vtexConnections.$inferInsert): Record<string, unknown> {
  return { account: row.account, webhookHeader: row.webhookHeader, requestsPerMinute: row.requestsPerMinute }
}

/** Names of the secrets that the input carries; their values stay out of the record. */
function replacedSecrets(input: ConnectVtex): string[] {
  return (['appKey', 'appToken', 'webhookSecret', 'signingKey'] as const).filter((name) => input[name] !== undefined)
}
