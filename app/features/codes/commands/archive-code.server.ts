import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import type { MoveCode } from '../inputs.ts'
import { lockCode } from '../queries/lock-code.server.ts'
import { type CodeMove, moveCode } from './move-code.server.ts'

/**
 * Takes a code out of use for good; its coupon is archived in VTEX, its text stays taken. Locks the code. Wakes the brand's sync.
 * @throws DomainError codes.not-found | codes.not-allowed | codes.invalid-transition
 */
export async function archiveCode(tx: Tx, input: MoveCode, ctx: Context): Promise<CodeMove> {
  return moveCode(tx, await lockCode(tx, input.codeId, 'codes.archive-code', ctx), 'archive', 'archive-code', ctx, input.reason)
}
