import type { RoleGrant } from '#app/domain/actor.ts'
import { isStaff } from './policy.ts'

export type SessionTimes = { readonly lastSeenAt: Date; readonly expiresAt: Date }

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** Absolute end and longest idle time: staff sessions end within the working day, an influencer's phone stays signed in. */
const lifetimes = {
  staff: { absoluteMs: 12 * hourMs, idleMs: 2 * hourMs },
  influencer: { absoluteMs: 30 * dayMs, idleMs: 14 * dayMs },
} as const

/** When a session started at `now` ends, whatever happens. */
export function absoluteEnd(grants: readonly RoleGrant[], now: Date): Date {
  return new Date(now.getTime() + lifetimeOf(grants).absoluteMs)
}

/** A session that stopped at the password is given ten minutes to go on. */
export function pendingEnd(now: Date): Date {
  return new Date(now.getTime() + 10 * minuteMs)
}

/** True until the absolute end and while the person keeps coming back; judged by today's grants, so a promotion shortens it at once. */
export function isSessionLive(session: SessionTimes, grants: readonly RoleGrant[], now: Date): boolean {
  return now < session.expiresAt && now.getTime() - session.lastSeenAt.getTime() < lifetimeOf(grants).idleMs
}

const proofMs = 10 * minuteMs

/** True for ten minutes after the person last proved who they are: what money, bank data, secrets and roles ask for. */
export function isProofFresh(provedAt: Date | null, now: Date): boolean {
  return provedAt !== null && now.getTime() - provedAt.getTime() < proofMs
}

/** A visit is written down at most once a minute. */
export function isVisitWorthWriting(session: SessionTimes, now: Date): boolean {
  return now.getTime() - session.lastSeenAt.getTime() >= minuteMs
}

function lifetimeOf(grants: readonly RoleGrant[]): { readonly absoluteMs: number; readonly idleMs: number } {
  return isStaff(grants) ? lifetimes.staff : lifetimes.influencer
}
