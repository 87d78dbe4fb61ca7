import { randomBytes } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { refusing } from '#app/platform/constraints.server.ts'
import { seal, unseal } from '#app/platform/sealing.server.ts'
import { brands, vtexConnections } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'
import { accountTaken, credentialsNeeded, notAllowed } from '../errors.ts'
import type { ConnectVtex } from '../inputs.ts'
import { mayManageBrand } from '../policy.ts'
import { getBrand } from '../queries/get-brand.server.ts'

type Connection = typeof vtexConnections.$inferSelect

const rotationMs = 24 * 60 * 60 * 1000

/**
 * Sets how the brand's VTEX account is reached. Absent fields keep what is stored; a first connection without a webhook secret gets
 * 32 random bytes, which are answered this once. A new webhook secret leaves the one before valid for 24 hours. A new account, header or secret makes the hook's state unknown.
 * Locks the brand. Notifies `vtex_connection_changed` with the brand's id when the transaction commits.
 * @throws DomainError brands.not-found | brands.not-allowed | brands.credentials-needed | brands.account-taken
 */
export async function connectVtex(
  tx: Tx,
  input: ConnectVtex,
  ctx: Context,
  secrets: { sealingKey: Buffer },
): Promise<{ kind: 'connected' | 'changed'; generatedSecret: string | null }> {
  const { brandId } = input
  await getBrand(tx, { brandId }, ctx.actor)
  if (!mayManageBrand(ctx.actor, brandId)) throw notAllowed()
  await tx.select({ id: brands.id }).from(brands).where(eq(brands.id, brandId)).for('no key update')
  const [stored] = await tx.select().from(vtexConnections).where(eq(vtexConnections.brandId, brandId))
  const generatedSecret = stored === undefined && input.webhookSecret === undefined ? randomBytes(32).toString('base64url') : null
  const values =
    stored === undefined
      ? first({ ...input, webhookSecret: input.webhookSecret ?? generatedSecret! }, ctx.now, secrets)
      : changed(stored, input, ctx.now, secrets)
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
  return { kind: stored === undefined ? 'connected' : 'changed', generatedSecret }
}

function first(
  input: ConnectVtex & { webhookSecret: string },
  now: Date,
  { sealingKey }: { sealingKey: Buffer },
): typeof vtexConnections.$inferInsert {
  const { brandId, account, appKey, appToken } = input
  if (account === undefined) throw credentialsNeeded('account')
  if (appKey === undefined) throw credentialsNeeded('appKey')
  if (appToken === undefined) throw credentialsNeeded('appToken')
  const close = (plain: string) => seal(sealingKey, plain, brandId)
  return {
    brandId,
    account,
    appKeySealed: close(appKey),
    appTokenSealed: close(appToken),
    webhookSecretSealed: close(input.webhookSecret),
    webhookHeader: input.webhookHeader,
    signingKeySealed: input.signingKey ? close(input.signingKey) : null,
    requestsPerMinute: input.requestsPerMinute,
    updatedAt: now,
  }
}

function changed(stored: Connection, input: ConnectVtex, now: Date, { sealingKey }: { sealingKey: Buffer }): Connection {
  const { brandId } = stored
  const close = (plain: string | undefined, kept: Uint8Array) => (plain === undefined ? kept : seal(sealingKey, plain, brandId))
  const rotates =
    input.webhookSecret !== undefined && input.webhookSecret !== unseal(sealingKey, stored.webhookSecretSealed, brandId)
  const account = input.account ?? stored.account
  const webhookHeader = input.webhookHeader ?? stored.webhookHeader
  const isHookStale = rotates || webhookHeader !== stored.webhookHeader || account !== stored.account
  return {
    ...stored,
    account,
    appKeySealed: close(input.appKey, stored.appKeySealed),
    appTokenSealed: close(input.appToken, stored.appTokenSealed),
    ...(rotates && {
      webhookSecretSealed: close(input.webhookSecret, stored.webhookSecretSealed),
      previousSecretSealed: stored.webhookSecretSealed,
      previousSecretUntil: new Date(now.getTime() + rotationMs),
    }),
    webhookHeader,
    signingKeySealed:
      input.signingKey === undefined
        ? stored.signingKeySealed
        : input.signingKey === null
          ? null
          : seal(sealingKey, input.signingKey, brandId),
    hookState: isHookStale ? 'unknown' : stored.hookState,
    hookCheckedAt: isHookStale ? null : stored.hookCheckedAt,
    requestsPerMinute: input.requestsPerMinute ?? stored.requestsPerMinute,
    updatedAt: now,
  }
}

function auditable(row: typeof vtexConnections.$inferInsert): Record<string, unknown> {
  return { account: row.account, webhookHeader: row.webhookHeader, requestsPerMinute: row.requestsPerMinute }
}

/** Names of the secrets that the input carries; their values stay out of the record. */
function replacedSecrets(input: ConnectVtex): string[] {
  return (['appKey', 'appToken', 'webhookSecret', 'signingKey'] as const).filter((name) => input[name] !== undefined)
}
