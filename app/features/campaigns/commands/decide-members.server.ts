import type { Context } from '#app/domain/context.ts'
import type { MembershipEvent, MembershipStatus } from '#app/domain/membership-status.ts'
import type { Action } from '#app/domain/permissions.ts'
import type { Tx } from '#db/types.ts'
import { decidedOtherwise } from '../errors.ts'
import { lockMembers } from '../queries/lock-members.server.ts'
import { byStatus } from './invite-influencers.server.ts'
import { type MemberMail, mailMembers } from './mail-members.server.ts'
import { moveMembers } from './move-members.server.ts'

type Decision = {
  readonly event: MembershipEvent
  /** Where a decision finds people. */
  readonly from: readonly MembershipStatus[]
  readonly action: Action
  readonly mail: Pick<MemberMail, 'template'>
}

export type DecidedMembers = { readonly done: number; readonly skipped: number }

/**
 * A manager's decision about many memberships: those it fits are moved and told by mail, the others are skipped, since somebody else was there first. Locks
 * the memberships by id. Enqueues `campaigns.membership-changed`.
 * @throws DomainError campaigns.member-not-found | campaigns.not-allowed | campaigns.decided-otherwise when it fits none of them
 */
export async function decideMembers(
  tx: Tx,
  input: { readonly brandId: string; readonly memberIds: readonly string[]; readonly reason?: string },
  { event, from, action, mail }: Decision,
  ctx: Context,
): Promise<DecidedMembers> {
  const rows = await lockMembers(tx, input, action, ctx)
  const fitting = rows.filter(({ status }) => from.includes(status))
  if (fitting.length === 0) throw decidedOtherwise()
  const reason = input.reason ?? ''
  for (const [, group] of byStatus(fitting)) await moveMembers(tx, group, event, { action, reason }, ctx)
  await mailMembers(tx, fitting, { ...mail, words: reason }, ctx)
  return { done: fitting.length, skipped: rows.length - fitting.length }
}
