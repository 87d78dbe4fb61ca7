import { eq } from 'drizzle-orm'
import { unseal } from '#app/platform/sealing.server.ts'
import { vtexConnections } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'
import { notConnected } from '../errors.ts'

export type VtexCredentials = {
  readonly brandId: string
  readonly account: string
  readonly appKey: string
  readonly appToken: string
  readonly requestsPerMinute: number
}

/** What the VTEX client calls with; for jobs and tests of the connection, never for a screen. @throws DomainError brands.not-connected */
export async function getVtexCredentials(
  tx: Tx,
  { brandId }: { brandId: string },
  secrets: { sealingKey: Buffer },
): Promise<VtexCredentials> {
  const [row] = await tx
    .select({
      account: vtexConnections.account,
      appKeySealed: vtexConnections.appKeySealed,
      appTokenSealed: vtexConnections.appTokenSealed,
      requestsPerMinute: vtexConnections.requestsPerMinute,
    })
    .from(vtexConnections)
    .where(eq(vtexConnections.brandId, brandId))
  if (row === undefined) throw notConnected()
  return {
    brandId,
    account: row.account,
    appKey: unseal(secrets.sealingKey, row.appKeySealed, brandId),
    appToken: unseal(secrets.sealingKey, row.appTokenSealed, brandId),
    requestsPerMinute: row.requestsPerMinute,
  }
}
