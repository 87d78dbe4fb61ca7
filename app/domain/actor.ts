export const staffRoles = ['admin', 'manager', 'finance', 'auditor'] as const
export const roles = [...staffRoles, 'influencer'] as const
export type Role = (typeof roles)[number]
export type StaffRole = (typeof staffRoles)[number]

/** One role of one person; `brandId` null means all brands (admin always). Influencers carry no brand. */
export type RoleGrant = { readonly role: Role; readonly brandId: string | null }

export type UserActor = {
  readonly kind: 'user'
  readonly userId: string
  readonly name: string
  readonly grants: readonly RoleGrant[]
  /** The influencer this person is, when they hold the influencer role. */
  readonly influencerId: string | null
}

/** The platform itself: a job, a migration, the seed. */
export type SystemActor = { readonly kind: 'system'; readonly name: string }

export type Actor = UserActor | SystemActor

/** True when the actor holds one of `wanted` for that brand (a grant for all brands counts; admin counts for everything). */
export function hasRole(actor: Actor, wanted: readonly Role[], brandId: string | null): boolean {
  if (actor.kind === 'system') return true
  return actor.grants.some(
    (grant) =>
      grant.role === 'admin' ||
      (wanted.includes(grant.role) && (grant.role === 'influencer' || grant.brandId === null || grant.brandId === brandId)),
  )
}

/** The brands a person may read: 'all', or the list of brand ids of their staff grants. */
export function readableBrands(actor: Actor): 'all' | readonly string[] {
  if (actor.kind === 'system') return 'all'
  const staff = actor.grants.filter((grant) => grant.role !== 'influencer')
  if (staff.some((grant) => grant.role === 'admin' || grant.brandId === null)) return 'all'
  return [...new Set(staff.map((grant) => grant.brandId as string))]
}

/** Somebody who applies: no user yet, known by the token of their application alone. What they may touch is that application. */
export const applicant: SystemActor = { kind: 'system', name: 'applicant' }
