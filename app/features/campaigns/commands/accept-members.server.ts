import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import type { AcceptMembers } from '../member-inputs.ts'
import { type DecidedMembers, decideMembers } from './decide-members.server.ts'

/** Lets people who applied take part. As `decideMembers`. */
export function acceptMembers(tx: Tx, input: AcceptMembers, ctx: Context): Promise<DecidedMembers> {
  const decision = {
    event: 'accept',
    from: ['applied'],
    action: 'campaigns.accept-member',
    mail: { template: 'campaign-accepted' },
  } as const
  return decideMembers(tx, input, decision, ctx)
}
