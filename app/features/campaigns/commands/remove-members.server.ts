import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import type { DismissMembers } from '../member-inputs.ts'
import { type DecidedMembers, decideMembers } from './decide-members.server.ts'

/** Ends people's part in their campaigns, or takes an invitation back; their codes pause, what they sold stays theirs. As `decideMembers`. */
export function removeMembers(tx: Tx, input: DismissMembers, ctx: Context): Promise<DecidedMembers> {
  const from = ['member', 'invited'] as const
  return decideMembers(
    tx,
    input,
    { event: 'remove', from, action: 'campaigns.remove-member', mail: { template: 'campaign-removed' } },
    ctx,
  )
}
