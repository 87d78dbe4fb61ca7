import { randomUUID } from 'node:crypto'
import { hashCustomerValue } from '#app/platform/keys.server.ts'
import { influencerBrands, influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { testNow } from '../support/acting.ts'

type Influencer = typeof influencers.$inferSelect

/** The key of test customers' hashes. */
export const testCustomerHashKey: Buffer = Buffer.alloc(32, 9)

/** An approved influencer, linked with the brands of `brandIds` (none by default). `document` is hashed with `testCustomerHashKey`. */
export async function makeInfluencer(
  tx: Tx,
  overrides: Partial<typeof influencers.$inferInsert> & { brandIds?: readonly string[]; document?: string } = {},
): Promise<Influencer> {
  const { brandIds = [], document, ...columns } = overrides
  const handle = columns.handle ?? `influencer.${randomUUID().slice(0, 8)}`
  const email = columns.email ?? `${handle}@example.com`
  const [influencer] = await tx
    .insert(influencers)
    .values({
      name: `Influencer ${handle}`,
      handle,
      email,
      country: 'CO',
      status: 'approved',
      documentHash: document === undefined ? null : hashCustomerValue(testCustomerHashKey, 'document', document),
      emailHash: hashCustomerValue(testCustomerHashKey, 'email', email),
      createdAt: testNow,
      ...columns,
    })
    .returning()
  const links = brandIds.map((brandId) => ({ influencerId: influencer!.id, brandId, joinedAt: influencer!.createdAt }))
  if (links.length > 0) await tx.insert(influencerBrands).values(links)
  return influencer!
}
