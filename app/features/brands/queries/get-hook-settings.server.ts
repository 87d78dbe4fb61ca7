import { eq } from 'drizzle-orm'
import { ownerOf } from '#app/platform/vault/owner-of.server.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import { brands, vtexConnections } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'
import { notConnected } from '../errors.ts'

export type HookSettings = {
  readonly brandId: string
  /** Part of the hook's address. */
  readonly slug: string
  readonly account: string
  readonly webhookHeader: string
  /** The newest: the one that VTEX is told to send. */
  readonly webhookSecret: string
}

/** What VTEX's hook configuration has to say; for whoever configures or checks the hook, never for a screen. @throws DomainError brands.not-connected */
export async function getHookSettings(
  tx: Tx,
  { brandId }: { brandId: string },
  { vault }: { vault: Vault },
): Promise<HookSettings> {
  const [row] = await tx
    .select({
      slug: brands.slug,
      account: vtexConnections.account,
      webhookHeader: vtexConnections.webhookHeader,
      webhookSecretSealed: vtexConnections.webhookSecretSealed,
    })
    .from(vtexConnections)
    .innerJoin(brands, eq(brands.id, vtexConnections.brandId))
    .where(eq(vtexConnections.brandId, brandId))
  if (row === undefined) throw notConnected()
  const { webhookSecretSealed, ...settings } = row
  const webhookSecret = await vault.open(webhookSecretSealed, ownerOf(vtexConnections.webhookSecretSealed, brandId))
  return { brandId, ...settings, webhookSecret: webhookSecret.toString() }
}
