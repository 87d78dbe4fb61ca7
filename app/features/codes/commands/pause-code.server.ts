import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import type { MoveCode } from '../inputs.ts'
import { lockCode } from '../queries/lock-code.server.ts'
import { type CodeMove, moveCode } from './move-code.server.ts'

/**
 * Switches a code off for a time; its coupon is archived in VTEX. Locks the code. Wakes the brand's sync.
 * @throws DomainError codes.not-found | codes.not-allowed | codes.invalid-transition
 */
export async function pauseCode(tx: Tx, input: MoveCode, ctx: Context): Promise<CodeMove> {
  return moveCode(tx, await lockCode(tx, input.codeId, 'codes.pause-code', ctx), 'pause', 'pause-code', ctx, input.reason)
}
