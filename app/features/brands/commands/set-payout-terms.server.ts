import type { Context } from '#app/domain/context.ts'
import { requireFreshFactor } from '#app/features/auth/require-fresh-factor.ts'
import type { Tx } from '#db/types.ts'
import type { SetPayoutTerms } from '../inputs.ts'
import type { Brand } from '../queries/get-brand.server.ts'
import { changeBrand } from './change-brand.server.ts'

/**
 * Sets how the brand pays. It counts for withdrawals asked for, and cut-offs closed, from now on; terms announced before keep their day. Locks the brand.
 * @throws DomainError brands.not-found | brands.not-allowed | auth.step-up-needed
 */
export async function setPayoutTerms(tx: Tx, { brandId, ...wanted }: SetPayoutTerms, ctx: Context): Promise<Brand> {
  const { brand, isChanged } = await changeBrand(tx, { brandId, action: 'brands.set-payout-terms', wanted }, ctx)
  if (isChanged) requireFreshFactor(ctx)
  return brand
}
