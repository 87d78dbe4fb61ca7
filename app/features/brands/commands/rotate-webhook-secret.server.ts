import { randomBytes } from 'node:crypto'
import type { Context } from '#app/domain/context.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import type { Tx } from '#db/types.ts'
import type { BrandRef } from '../inputs.ts'
import { getVtexConnection } from '../queries/get-vtex-connection.server.ts'
import { connectVtex } from './connect-vtex.server.ts'

/**
 * Makes a new webhook secret that nobody gets to see: VTEX is told by `brands.configure-hook`, and the one before is accepted for 24 hours, so that no
 * notification is refused meanwhile. Locks the brand.
 * @throws DomainError brands.not-found | brands.not-allowed | brands.not-connected | brands.rotation-under-way
 */
export async function rotateWebhookSecret(tx: Tx, { brandId }: BrandRef, ctx: Context, secrets: { vault: Vault }): Promise<void> {
  await getVtexConnection(tx, { brandId }, ctx.actor, secrets)
  const webhookSecret = randomBytes(32).toString('base64url')
  await connectVtex(tx, { brandId, webhookSecret }, ctx, secrets)
}
