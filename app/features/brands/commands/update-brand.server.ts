import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { refusing } from '#app/platform/constraints.server.ts'
import type { Tx } from '#db/types.ts'
import { currencyFixed, ownLanguageMissing } from '../errors.ts'
import type { UpdateBrand } from '../inputs.ts'
import type { Brand } from '../queries/get-brand.server.ts'
import { changeBrand } from './change-brand.server.ts'

/**
 * Changes what the input names. The currency changes only while the brand has no order (a trigger holds it).
 * Nothing to change writes nothing. Locks the brand. Notifies `vtex_connection_changed`: what processes keep of a brand in memory names it.
 * @throws DomainError brands.not-found | brands.not-allowed | brands.currency-fixed | brands.own-language-missing
 */
export async function updateBrand(tx: Tx, { brandId, ...wanted }: UpdateBrand, ctx: Context): Promise<Brand> {
  const { brand, isChanged } = await refusing(tx, { brands_currency_fixed: currencyFixed }, (inner) =>
    changeBrand(inner, { brandId, action: 'brands.update-brand', wanted }, ctx),
  )
  if (!brand.languages.includes(brand.locale)) throw ownLanguageMissing()
  if (isChanged) await tx.execute(sql`select pg_notify('vtex_connection_changed', ${brandId})`)
  return brand
}
