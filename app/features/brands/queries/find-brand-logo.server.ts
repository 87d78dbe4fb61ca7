import { and, eq, sql } from 'drizzle-orm'
import { brands } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'

/** Where the logo lies that an address names (`slug`, and the last part of its key); null for another than the one in force. Anybody may see it. */
export async function findBrandLogo(tx: Tx, { slug, version }: { slug: string; version: string }): Promise<string | null> {
  const [row] = await tx
    .select({ logoKey: brands.logoKey })
    .from(brands)
    .where(and(eq(brands.slug, slug), sql`split_part(${brands.logoKey}, '/', 2) = ${version}`))
  return row?.logoKey ?? null
}
