import { randomUUID } from 'node:crypto'
import { seal } from '#app/platform/sealing.server.ts'
import { brands, vtexConnections } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'
import { testNow } from '../support/acting.ts'

type Brand = typeof brands.$inferSelect
type Connection = typeof vtexConnections.$inferSelect

/** The key that test connections are sealed with. */
export const testSealingKey: Buffer = Buffer.alloc(32, 7)

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

/** A brand's VTEX connection, sealed with `testSealingKey` (or `sealingKey`). */
export async function makeVtexConnection(
  tx: Tx,
  brandId: string,
  overrides: Partial<typeof vtexConnections.$inferInsert> & ConnectionSecrets & { sealingKey?: Buffer } = {},
): Promise<Connection> {
  const { appKey, appToken, webhookSecret, signingKey, sealingKey = testSealingKey, ...columns } = overrides
  const close = (plain: string) => seal(sealingKey, plain, brandId)
  const [connection] = await tx
    .insert(vtexConnections)
    .values({
      brandId,
      account: `account${randomUUID().slice(0, 8)}`,
      appKeySealed: close(appKey ?? 'vtexappkey-test-ABCDEF'),
      appTokenSealed: close(appToken ?? 'test-app-token'),
      webhookSecretSealed: close(webhookSecret ?? 'test-webhook-secret'),
      signingKeySealed: signingKey === undefined ? null : close(signingKey),
      updatedAt: testNow,
      ...columns,
    })
    .returning()
  return connection!
}
