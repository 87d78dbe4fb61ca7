const secondMs = 1000
const minuteMs = 60 * secondMs
const dayMs = 24 * 60 * minuteMs

/** How long an access token lives. */
export const accessTokenSeconds = 15 * 60

/** A second use of a refresh token within this time of the first is a repeat because the answer got lost; later it is theft. */
const graceMs = 30 * secondMs

const absoluteMs = 30 * dayMs
const idleMs = 14 * dayMs

/** After which a new key signs. */
const signingKeyMs = 30 * dayMs

/** Processes learn of a new key within this time; until then they may sign by the one before. */
export const keySetMs = minuteMs

export type FamilyTimes = { readonly lastUsedAt: Date; readonly expiresAt: Date; readonly revokedAt: Date | null }

/** When a family begun at `now` ends, whatever happens. */
export function familyEnd(now: Date): Date {
  return new Date(now.getTime() + absoluteMs)
}

/** True until it is revoked, its absolute end, or 14 days without use. */
export function isFamilyLive(family: FamilyTimes, now: Date): boolean {
  return family.revokedAt === null && now < family.expiresAt && now.getTime() - family.lastUsedAt.getTime() < idleMs
}

/** True while a repeat of a refresh counts as one whose answer got lost. */
export function isWithinGrace(usedAt: Date, now: Date): boolean {
  return now.getTime() - usedAt.getTime() < graceMs
}

/** True when another key is to sign. */
export function isKeyDue(createdAt: Date, now: Date): boolean {
  return now.getTime() - createdAt.getTime() >= signingKeyMs
}

/** Until when a key replaced at `now` verifies: the last token signed by it has ended, with a minute to spare for clocks. */
export function keyRetirement(now: Date): Date {
  return new Date(now.getTime() + accessTokenSeconds * secondMs + keySetMs + minuteMs)
}
