import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { ownerOf } from '#app/platform/vault/owner-of.server.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import { brands, vtexConnections } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'

/** `digest` is the SHA-256 of the secret's UTF-8 text; `validUntil` null has no end, else it is exclusive. */
export type ReceiverSecret = { readonly digest: Buffer; readonly validUntil: Date | null }

export type WebhookReceiver = {
  readonly brandId: string
  readonly account: string
  /** Lower case. */
  readonly webhookHeader: string
  /** The newest first; during a rotation also the one before. */
  readonly secrets: readonly ReceiverSecret[]
  /** UTF-8 text of the HMAC key, for senders that sign; null where nothing is signed. */
  readonly signingKey: string | null
}

/** What the webhook checks notifications of a brand with; kept in memory until `vtex_connection_changed`. Null for unknown or unconnected brands. */
export async function findWebhookReceiver(
  tx: Tx,
  { slug }: { slug: string },
  { vault }: { vault: Vault },
): Promise<WebhookReceiver | null> {
  const [row] = await tx
    .select({
      brandId: brands.id,
      account: vtexConnections.account,
      webhookHeader: vtexConnections.webhookHeader,
      current: vtexConnections.webhookSecretSealed,
      previous: vtexConnections.previousSecretSealed,
      previousUntil: vtexConnections.previousSecretUntil,
      signingKeySealed: vtexConnections.signingKeySealed,
    })
    .from(vtexConnections)
    .innerJoin(brands, eq(brands.id, vtexConnections.brandId))
    .where(eq(brands.slug, slug))
  if (row === undefined) return null
  const open = (column: PgColumn, sealed: Uint8Array) => vault.open(sealed, ownerOf(column, row.brandId))
  const known: ReceiverSecret[] = [
    { digest: sha256(await open(vtexConnections.webhookSecretSealed, row.current)), validUntil: null },
  ]
  if (row.previous !== null && row.previousUntil !== null)
    known.push({ digest: sha256(await open(vtexConnections.previousSecretSealed, row.previous)), validUntil: row.previousUntil })
  return {
    brandId: row.brandId,
    account: row.account,
    webhookHeader: row.webhookHeader,
    secrets: known,
    signingKey:
      row.signingKeySealed === null ? null : (await open(vtexConnections.signingKeySealed, row.signingKeySealed)).toString(),
  }
}

function sha256(text: Buffer): Buffer {
  return createHash('sha256').update(text).digest()
}
