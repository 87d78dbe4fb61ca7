import type { Actor, Role, UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'

/** The instant at which tests act where they name no other. */
export const testNow = new Date('2026-03-10T15:00:00.000Z')

/** Who acts, and when. */
export function as(actor: Actor, now: Date = testNow): Context {
  return { actor, now, requestId: 'test-request' }
}

export const system: Actor = { kind: 'system', name: 'test' }

/** A person with a role in these brands; in all brands when none is named. */
export function person(role: Role, ...brandIds: readonly string[]): UserActor {
  const brands = brandIds.length === 0 ? [null] : brandIds
  return {
    kind: 'user',
    userId: `00000000-0000-7000-8000-${role.padEnd(12, '0').replace(/[^a-f0-9]/g, '1')}`,
    name: role,
    grants: brands.map((brandId) => ({ role, brandId })),
    influencerId: null,
  }
}

export const admin: UserActor = person('admin')

/** A manager of these brands. */
export function managerOf(...brandIds: readonly [string, ...string[]]): UserActor {
  return person('manager', ...brandIds)
}

/** A person who reads these brands and changes nothing. */
export function auditorOf(...brandIds: readonly [string, ...string[]]): UserActor {
  return person('auditor', ...brandIds)
}

/** The person who is this influencer. */
export function influencerPerson(influencerId: string): UserActor {
  return { ...person('influencer'), influencerId }
}
