import { eq } from 'drizzle-orm'
import { ownerOf } from '#app/platform/vault/owner-of.server.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import { brands, vtexConnections } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'
import { notConnected } from '../errors.ts'

export type VtexCredentials = {
  readonly brandId: string
  readonly account: string
  readonly appKey: string
  readonly appToken: string
  readonly requestsPerMinute: number
  /** Of the brand: for orders that name none, and for its calendar days. */
  readonly currency: string
  readonly timeZone: string
}

/** What the VTEX client calls with; for jobs and tests of the connection, never for a screen. @throws DomainError brands.not-connected */
export async function getVtexCredentials(
  tx: Tx,
  { brandId }: { brandId: string },
  { vault }: { vault: Vault },
): Promise<VtexCredentials> {
  const [row] = await tx
    .select({
      account: vtexConnections.account,
      appKeySealed: vtexConnections.appKeySealed,
      appTokenSealed: vtexConnections.appTokenSealed,
      requestsPerMinute: vtexConnections.requestsPerMinute,
      currency: brands.currency,
      timeZone: brands.timeZone,
    })
    .from(vtexConnections)
    .innerJoin(brands, eq(brands.id, vtexConnections.brandId))
    .where(eq(vtexConnections.brandId, brandId))
  if (row === undefined) throw notConnected()
  return {
    brandId,
    account: row.account,
    appKey: (await vault.open(row.appKeySealed, ownerOf(vtexConnections.appKeySealed, brandId))).toString(),
    appToken: (await vault.open(row.appTokenSealed, ownerOf(vtexConnections.appTokenSealed, brandId))).toString(),
    requestsPerMinute: row.requestsPerMinute,
    currency: row.currency,
    timeZone: row.timeZone,
  }
}
