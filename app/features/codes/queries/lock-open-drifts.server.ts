import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { type Action, may } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { codeDrifts, codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import type { DecideDrifts } from '../drift-inputs.ts'
import { codeNotFound, notAllowed } from '../errors.ts'

/**
 * Open drifts of a brand with their codes, both locked, by code. Those decided meanwhile are left out.
 * @throws DomainError brands.not-found | codes.not-allowed | codes.not-found (an id that is none of the brand's)
 */
export async function lockOpenDrifts(tx: Tx, { brandId, driftIds }: DecideDrifts, action: Action, ctx: Context) {
  await getBrand(tx, { brandId }, ctx.actor)
  if (!may(ctx.actor, action, { brandId })) throw notAllowed()
  const ofBrand = and(eq(codeDrifts.brandId, brandId), inScope(codeDrifts.brandId, ctx.actor))
  const chosen = driftIds === undefined ? ofBrand : and(ofBrand, inArray(codeDrifts.id, [...new Set(driftIds)]))
  if (driftIds !== undefined && (await tx.$count(codeDrifts, chosen)) !== new Set(driftIds).size) throw codeNotFound()
  return tx
    .select({ drift: codeDrifts, code: codes })
    .from(codeDrifts)
    .innerJoin(codes, eq(codes.id, codeDrifts.codeId))
    .where(and(chosen, eq(codeDrifts.status, 'open')))
    .orderBy(asc(codes.id))
    .for('no key update')
}
