import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import { campaignNotActive } from '../errors.ts'
import type { CodeRef } from '../inputs.ts'
import { lockCode } from '../queries/lock-code.server.ts'
import { type CodeMove, moveCode } from './move-code.server.ts'

/**
 * Syncs a failed (or an active) code again, once what was wrong is put right; a draft waits for its campaign. Locks the code. Wakes the brand's sync.
 * @throws DomainError codes.not-found | codes.not-allowed | codes.campaign-not-active | codes.invalid-transition
 */
export async function retryCodeSync(tx: Tx, input: CodeRef, ctx: Context): Promise<CodeMove> {
  const code = await lockCode(tx, input.codeId, 'codes.retry-code-sync', ctx)
  if (code.status === 'draft') throw campaignNotActive()
  return moveCode(tx, code, 'sync', 'retry-code-sync', ctx)
}
