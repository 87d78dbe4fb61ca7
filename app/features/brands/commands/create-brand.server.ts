import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { refusing } from '#app/platform/constraints.server.ts'
import { slugOf } from '#app/platform/slug.ts'
import { brands } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed, slugTaken } from '../errors.ts'
import type { CreateBrand } from '../inputs.ts'
import { mayCreateBrands } from '../policy.ts'
import type { Brand } from '../queries/get-brand.server.ts'

/**
 * Adds a brand; without a slug, one is made from its name.
 * @throws DomainError brands.not-allowed | brands.slug-taken (also for a name without a Latin letter or digit)
 */
export async function createBrand(tx: Tx, input: CreateBrand, ctx: Context): Promise<Brand> {
  if (!mayCreateBrands(ctx.actor)) throw notAllowed()
  const slug = input.slug ?? slugOf(input.name)
  if (slug === '') throw slugTaken()
  const values = { ...input, slug, createdAt: ctx.now }
  const brand = await refusing(tx, { brands_slug_once: slugTaken }, async (inner) => {
    const [row] = await inner.insert(brands).values(values).returning()
    return row!
  })
  const { id, createdAt: _, ...after } = brand
  await recordAudit(
    tx,
    { action: 'brands.create-brand', brandId: id, subjectType: 'brand', subjectId: id, before: null, after },
    ctx,
  )
  return brand
}
