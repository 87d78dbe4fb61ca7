import type { Machine } from './state-machine.ts'

export const membershipStatuses = ['applied', 'invited', 'member', 'rejected', 'declined', 'left', 'removed'] as const
export type MembershipStatus = (typeof membershipStatuses)[number]
export type MembershipEvent = 'accept' | 'reject' | 'decline' | 'leave' | 'remove' | 'apply' | 'invite'

/** An influencer's part in a campaign: they ask or are asked, the other side says yes; either may end it, and it may begin again. */
export const membershipMachine: Machine<MembershipStatus, MembershipEvent> = {
  applied: { accept: 'member', reject: 'rejected', leave: 'left', invite: 'member' },
  invited: { accept: 'member', decline: 'declined', remove: 'removed', apply: 'member' },
  member: { leave: 'left', remove: 'removed' },
  rejected: { apply: 'applied', invite: 'invited' },
  declined: { apply: 'applied', invite: 'invited' },
  left: { apply: 'applied', invite: 'invited' },
  removed: { invite: 'invited' },
}
