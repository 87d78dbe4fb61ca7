import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { unseal } from '#app/platform/sealing.server.ts'
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
  secrets: { sealingKey: Buffer },
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
  const open = (sealed: Uint8Array) => unseal(secrets.sealingKey, sealed, row.brandId)
  const known: ReceiverSecret[] = [{ digest: sha256(open(row.current)), validUntil: null }]
  if (row.previous !== null && row.previousUntil !== null)
    known.push({ digest: sha256(open(row.previous)), validUntil: row.previousUntil })
  return {
    brandId: row.brandId,
    account: row.account,
    webhookHeader: row.webhookHeader,
    secrets: known,
    signingKey: row.signingKeySealed === null ? null : open(row.signingKeySealed),
  }
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
