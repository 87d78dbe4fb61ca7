import { eq } from 'drizzle-orm'
import { brands } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'
import { requiredPolicies, type VersionInForce } from './list-required-policies.server.ts'

const noBrand = '00000000-0000-0000-0000-000000000000'

/** The version in force that everybody may read: the brand's own, else the platform's; null where there is none. */
export async function findPublicPolicy(
  tx: Tx,
  { kind, brandSlug }: { readonly kind: string; readonly brandSlug: string | null },
  now: Date,
): Promise<VersionInForce | null> {
  const [brand] = brandSlug === null ? [] : await tx.select({ id: brands.id }).from(brands).where(eq(brands.slug, brandSlug))
  const versions = await requiredPolicies(tx, { brandIds: [brand?.id ?? noBrand] }, now)
  return versions.find((version) => version.kind === kind) ?? null
}
