import { randomUUID } from 'node:crypto'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { ownerOf } from '#app/platform/vault/owner-of.server.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import { brands, vtexConnections } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'
import { testNow } from '../support/acting.ts'
import { testVault } from '../support/test-vault.ts'

type Brand = typeof brands.$inferSelect
type Connection = typeof vtexConnections.$inferSelect

/** A brand of its own slug; in Colombia unless told otherwise. */
export async function makeBrand(tx: Tx, overrides: Partial<typeof brands.$inferInsert> = {}): Promise<Brand> {
  const slug = `brand-${randomUUID().slice(0, 8)}`
  const [brand] = await tx
    .insert(brands)
    .values({
      slug,
      name: `Brand ${slug}`,
      currency: 'COP',
      timeZone: 'America/Bogota',
      country: 'CO',
      createdAt: testNow,
      ...overrides,
    })
    .returning()
  return brand!
}

export type ConnectionSecrets = { appKey?: string; appToken?: string; webhookSecret?: string; signingKey?: string }

/** A brand's VTEX connection, sealed by `testVault` (or `vault`). */
export async function makeVtexConnection(
  tx: Tx,
  brandId: string,
  overrides: Partial<typeof vtexConnections.$inferInsert> & ConnectionSecrets & { vault?: Vault } = {},
): Promise<Connection> {
  const { appKey, appToken, webhookSecret, signingKey, vault = testVault, ...columns } = overrides
  const close = (column: PgColumn, plain: string) => vault.seal(plain, ownerOf(column, brandId))
  const [connection] = await tx
    .insert(vtexConnections)
    .values({
      brandId,
      account: `account${randomUUID().slice(0, 8)}`,
      appKeySealed: await close(vtexConnections.appKeySealed, appKey ?? 'vtexappkey-test-ABCDEF'),
      appTokenSealed: await close(vtexConnections.appTokenSealed, appToken ?? 'test-app-token'),
      webhookSecretSealed: await close(vtexConnections.webhookSecretSealed, webhookSecret ?? 'test-webhook-secret'),
      signingKeySealed: signingKey === undefined ? null : await close(vtexConnections.signingKeySealed, signingKey),
      updatedAt: testNow,
      ...columns,
    })
    .returning()
  return connection!
}
