import { eq, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { changesOf } from '#app/platform/changes.ts'
import { refusing } from '#app/platform/constraints.server.ts'
import { brands } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'
import { currencyFixed, notAllowed } from '../errors.ts'
import type { UpdateBrand } from '../inputs.ts'
import { mayUpdateBrand } from '../policy.ts'
import { type Brand, getBrand } from '../queries/get-brand.server.ts'

/**
 * Changes what the input names. The currency changes only while the brand has no order (a trigger holds it).
 * Nothing to change writes nothing.
 * @throws DomainError brands.not-found | brands.not-allowed | brands.currency-fixed
 */
export async function updateBrand(tx: Tx, input: UpdateBrand, ctx: Context): Promise<Brand> {
  const { brandId, ...wanted } = input
  const brand = await getBrand(tx, { brandId }, ctx.actor)
  if (!mayUpdateBrand(ctx.actor, brandId)) throw notAllowed()
  const changes = changesOf(brand, wanted)
  if (changes === null) return brand
  const updated = await refusing(tx, { brands_currency_fixed: currencyFixed }, async (inner) => {
    const [row] = await inner.update(brands).set(changes.after).where(eq(brands.id, brandId)).returning()
    return row!
  })
  await tx.execute(sql`select pg_notify('vtex_connection_changed', ${brandId})`)
  await recordAudit(tx, { action: 'brands.update-brand', brandId, subjectType: 'brand', subjectId: brandId, ...changes }, ctx)
  return updated
}
