import type { Context } from '#app/domain/context.ts'
import { eraseUser } from '#app/features/auth/commands/erase-user.server.ts'
import { eraseInfluencer } from '#app/features/influencers/commands/erase-influencer.server.ts'
import { moveInfluencer } from '#app/features/influencers/commands/move-influencer.server.ts'
import { getInfluencer } from '#app/features/influencers/queries/get-influencer.server.ts'
import { eraseEmails } from '#app/features/notifications/commands/erase-emails.server.ts'
import type { Tx } from '#db/types.ts'
import { moneyPending, notAnInfluencer } from '../errors.ts'
import type { DataRequestRow } from '../queries/lock-data-request.server.ts'
import { type ErasurePlan, planErasure } from '../queries/plan-erasure.server.ts'

export type Erasure = Pick<ErasurePlan, 'erased' | 'kept'>

/**
 * Erases what the law does not oblige to keep about an influencer, in the caller's transaction; their codes end with them. The mail that
 * tells of it is still on its way, and is cleaned by `privacy.clean-up` afterwards.
 * @throws DomainError privacy.money-pending while a balance is not zero | privacy.not-an-influencer
 */
export async function erasePerson(
  tx: Tx,
  { id, userId, influencerId }: Pick<DataRequestRow, 'id' | 'userId' | 'influencerId'>,
  ctx: Context,
): Promise<Erasure> {
  if (influencerId === null) throw notAnInfluencer()
  const { erased, kept, pending } = await planErasure(tx, { userId, influencerId })
  if (pending.length > 0) throw moneyPending()
  const { status } = await getInfluencer(tx, { influencerId }, ctx.actor)
  if (status !== 'closed') await moveInfluencer(tx, { influencerId, reason: `data-request ${id}` }, 'close', ctx)
  const hasBooks = kept.some(({ kind, count }) => kind === 'books' && count > 0)
  await eraseInfluencer(tx, { influencerId, hasBooks }, ctx)
  const { emails } = await eraseUser(tx, { userId }, ctx)
  for (const address of emails) await eraseEmails(tx, { address }, ctx)
  return { erased, kept }
}
