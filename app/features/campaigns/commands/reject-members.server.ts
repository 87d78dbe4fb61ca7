import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import type { DismissMembers } from '../member-inputs.ts'
import { type DecidedMembers, decideMembers } from './decide-members.server.ts'

/** Says no to people who applied, and why. As `decideMembers`. */
export function rejectMembers(tx: Tx, input: DismissMembers, ctx: Context): Promise<DecidedMembers> {
  const decision = {
    event: 'reject',
    from: ['applied'],
    action: 'campaigns.reject-member',
    mail: { template: 'campaign-rejected' },
  } as const
  return decideMembers(tx, input, decision, ctx)
}
