import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { type Action, may } from '#app/domain/permissions.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { codeNotFound, notAllowed } from '../errors.ts'

export type CodeRow = typeof codes.$inferSelect

/**
 * A code to which the actor may do that, locked until the transaction ends; orders that refer to it do not wait.
 * @throws DomainError codes.not-found | codes.not-allowed
 */
export async function lockCode(tx: Tx, codeId: string, action: Action, ctx: Context): Promise<CodeRow> {
  const [code] = await tx
    .select()
    .from(codes)
    .where(and(eq(codes.id, codeId), inScope(codes.brandId, ctx.actor)))
    .for('no key update')
  if (code === undefined) throw codeNotFound()
  if (!may(ctx.actor, action, { brandId: code.brandId })) throw notAllowed()
  return code
}
