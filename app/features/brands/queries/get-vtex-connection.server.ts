import { desc, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { HookState } from '#app/domain/hook-state.ts'
import type { PermissionCheck, PromotionRoom } from '#app/domain/vtex-setup.ts'
import { ownerOf } from '#app/platform/vault/owner-of.server.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import { vtexConnections } from '#db/schema/brands.ts'
import { inboxNotifications } from '#db/schema/vtex.ts'
import type { Tx } from '#db/types.ts'
import { notConnected } from '../errors.ts'
import { getBrand } from './get-brand.server.ts'

/** A connection as people see it: without secrets. */
export type VtexConnectionView = {
  readonly brandId: string
  readonly account: string
  /** Last four characters of the application key. */
  readonly appKeyEnding: string
  readonly webhookHeader: string
  readonly isSigned: boolean
  /** Until when the webhook secret before this one is accepted; null when there is none. */
  readonly previousSecretUntil: Date | null
  readonly hookState: HookState
  readonly hookCheckedAt: Date | null
  readonly lastPingAt: Date | null
  readonly lastNotificationAt: Date | null
  /** What the last test of these keys found; null: they were not tested. */
  readonly permissionReport: readonly PermissionCheck[] | null
  readonly permissionsCheckedAt: Date | null
  readonly promotionRoom: PromotionRoom | null
  readonly promotionsCheckedAt: Date | null
  readonly requestsPerMinute: number
  readonly updatedAt: Date
}

/** The VTEX connection of one of the actor's brands. @throws DomainError brands.not-found | brands.not-connected */
export async function getVtexConnection(
  tx: Tx,
  input: { brandId: string },
  actor: Actor,
  { vault }: { vault: Vault },
): Promise<VtexConnectionView> {
  const connection = await findVtexConnection(tx, input, actor, { vault })
  if (connection === null) throw notConnected()
  return connection
}

/** The same, null for a brand that is not connected. @throws DomainError brands.not-found */
export async function findVtexConnection(
  tx: Tx,
  { brandId }: { brandId: string },
  actor: Actor,
  { vault }: { vault: Vault },
): Promise<VtexConnectionView | null> {
  await getBrand(tx, { brandId }, actor)
  const [row] = await tx.select().from(vtexConnections).where(eq(vtexConnections.brandId, brandId))
  if (row === undefined) return null
  const [last] = await tx
    .select({ receivedAt: inboxNotifications.receivedAt })
    .from(inboxNotifications)
    .where(eq(inboxNotifications.brandId, brandId))
    .orderBy(desc(inboxNotifications.id))
    .limit(1)
  const appKey = await vault.open(row.appKeySealed, ownerOf(vtexConnections.appKeySealed, brandId))
  return {
    brandId,
    account: row.account,
    appKeyEnding: appKey.toString().slice(-4),
    webhookHeader: row.webhookHeader,
    isSigned: row.signingKeySealed !== null,
    previousSecretUntil: row.previousSecretUntil,
    hookState: row.hookState,
    hookCheckedAt: row.hookCheckedAt,
    lastPingAt: row.lastPingAt,
    lastNotificationAt: last?.receivedAt ?? null,
    permissionReport: row.permissionReport,
    permissionsCheckedAt: row.permissionsCheckedAt,
    promotionRoom: row.promotionRoom,
    promotionsCheckedAt: row.promotionsCheckedAt,
    requestsPerMinute: row.requestsPerMinute,
    updatedAt: row.updatedAt,
  }
}
