import type { InvitationState } from './user-inputs.ts'

const minutes = 7 * 24 * 60

/** How long the link of an invitation works. */
export const invitationMinutes = minutes

export type InvitationTimes = { readonly acceptedAt: Date | null; readonly revokedAt: Date | null; readonly expiresAt: Date }

/** When an invitation sent at `now` ends. */
export function invitationEnd(now: Date): Date {
  return new Date(now.getTime() + minutes * 60_000)
}

export function invitationState({ acceptedAt, revokedAt, expiresAt }: InvitationTimes, now: Date): InvitationState {
  if (acceptedAt !== null) return 'accepted'
  if (revokedAt !== null) return 'revoked'
  return now < expiresAt ? 'open' : 'expired'
}
