import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { codeNotFound, notAllowed } from '../errors.ts'
import { mayManageCodes } from '../policy.ts'

export type CodeRow = typeof codes.$inferSelect

/**
 * A code that the actor manages, locked until the transaction ends; orders that refer to it do not wait.
 * @throws DomainError codes.not-found | codes.not-allowed
 */
export async function lockCode(tx: Tx, codeId: string, ctx: Context): Promise<CodeRow> {
  const [code] = await tx
    .select()
    .from(codes)
    .where(and(eq(codes.id, codeId), inScope(codes.brandId, ctx.actor)))
    .for('no key update')
  if (code === undefined) throw codeNotFound()
  if (!mayManageCodes(ctx.actor, code.brandId)) throw notAllowed()
  return code
}
