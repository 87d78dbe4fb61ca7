import { inArray } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { type MembershipEvent, type MembershipStatus, membershipMachine } from '#app/domain/membership-status.ts'
import { next } from '#app/domain/state-machine.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { campaignMembers } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import type { MemberRow } from '../queries/lock-members.server.ts'
import { membershipChanged } from '../tasks.ts'

export type MemberMove = {
  /** `campaigns.<verb-noun>`. */
  readonly action: string
  readonly message?: string
  readonly reason?: string
  readonly termsVersion?: number
}

/**
 * Takes locked memberships of one status to their next one: one statement, an audit event for each person. Enqueues
 * `campaigns.membership-changed` for those who come in or go out, by which their codes follow.
 * @throws DomainError campaigns.invalid-transition
 */
export async function moveMembers(
  tx: Tx,
  rows: readonly MemberRow[],
  event: MembershipEvent,
  move: MemberMove,
  ctx: Context,
): Promise<MembershipStatus | null> {
  const [first] = rows
  if (first === undefined) return null
  const status = next('campaigns', membershipMachine, first.status, event)
  const { message, reason = '', termsVersion } = move
  await tx
    .update(campaignMembers)
    .set({
      ...{ status, reason, updatedAt: ctx.now },
      ...(message !== undefined && { message }),
      ...(termsVersion !== undefined && { termsVersion }),
      ...(status === 'member' && { joinedAt: ctx.now }),
    })
    .where(
      inArray(
        campaignMembers.id,
        rows.map(({ id }) => id),
      ),
    )
  for (const row of rows) await tellMove(tx, row, status, move, ctx)
  return status
}

/** The trail of one membership, and the codes that follow it. `before` is where it was; null for a new one. */
export async function tellMove(
  tx: Tx,
  row: Omit<MemberRow, 'status'> & { readonly status: MembershipStatus | null },
  status: MembershipStatus,
  { action, reason = '', termsVersion }: MemberMove,
  ctx: Context,
): Promise<void> {
  const { brandId, campaignId, influencerId } = row
  await recordAudit(
    tx,
    {
      ...{ action, brandId, subjectType: 'influencer', subjectId: influencerId },
      before: row.status === null ? null : { campaignId, membership: row.status },
      after: { campaignId, membership: status, ...(reason !== '' && { reason }), ...(termsVersion && { termsVersion }) },
    },
    ctx,
  )
  const changesCodes = (status === 'member') !== (row.status === 'member')
  if (changesCodes) await enqueue(tx, membershipChanged, { campaignId, influencerId })
}
