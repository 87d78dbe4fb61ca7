import { sql } from 'drizzle-orm'
import type { Proposal } from '#app/domain/code-signal.ts'
import type { Context } from '#app/domain/context.ts'
import type { Money } from '#app/domain/money.ts'
import { getCode } from '#app/features/codes/queries/get-code.server.ts'
import { sumCommissions } from '#app/features/commissions/queries/sum-commissions.server.ts'
import type { Tx } from '#db/types.ts'
import { rotatePattern, singleUsePattern } from '../commands/act-on-signal.server.ts'
import type { PreviewProposal } from '../inputs.ts'
import { getSignal } from './get-signal.server.ts'

export type ProposalPreview = {
  readonly proposal: Proposal
  readonly code: string
  /** Null: nobody holds the code; a rotation and single-use codes need somebody. */
  readonly holder: { readonly id: string; readonly name: string; readonly handle: string } | null
  readonly campaign: string
  /** Uses that count against a limit: orders that were not canceled. */
  readonly uses: number
  readonly maxUses: number | null
  readonly maxUsesPerClient: number | null
  /** When the old code ends by itself. */
  readonly validUntil: Date | null
  /** How new codes are made where nothing else is asked for; null where none is made. */
  readonly pattern: string | null
  /** What was earned with the code until now, and stays. */
  readonly kept: { readonly commissions: number; readonly amounts: readonly Money[] }
  readonly isPossible: boolean
}

/** What a proposal would do, before it is done. @throws DomainError health.signal-not-found */
export async function previewProposal(tx: Tx, { signalId, proposal }: PreviewProposal, ctx: Context): Promise<ProposalPreview> {
  const signal = await getSignal(tx, { signalId }, ctx.actor)
  const code = await getCode(tx, { codeId: signal.code.id }, ctx.actor)
  const sums = await sumCommissions(tx, { brandId: code.brandId, codeId: code.id }, ctx.actor)
  const [used] = await tx.execute<{ uses: number }>(
    sql`select coalesce(sum(orders - canceled_orders), 0)::int as uses from code_hours where code_id = ${code.id}::uuid`,
  )
  const makesCodes = proposal === 'rotate' || proposal === 'single-use'
  const isOver = code.status === 'archived' || code.status === 'expired'
  return {
    ...{ proposal, code: code.code, holder: code.holder, campaign: code.campaign.name, uses: used!.uses },
    ...{ maxUses: code.maxUses, maxUsesPerClient: code.maxUsesPerClient, validUntil: code.validUntil },
    pattern: proposal === 'rotate' ? rotatePattern : proposal === 'single-use' ? singleUsePattern : null,
    kept: {
      commissions: sums.reduce((count, sum) => count + sum.count, 0),
      amounts: sums.map(({ amount, currency }) => ({ amount, currency })),
    },
    isPossible: !isOver && (!makesCodes || code.holder !== null),
  }
}
