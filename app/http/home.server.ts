import type { UserActor } from '#app/domain/actor.ts'
import { isStaff } from '#app/features/auth/policy.ts'
import { listStaffBrands } from '#app/features/auth/queries/find-staff-brand.server.ts'
import { database } from '#app/platform/runtime.server.ts'
import { readSession } from './session.server.ts'

/** Where the reader starts, or null when nobody is signed in. */
export async function homeAddress(request: Request): Promise<string | null> {
  const session = await readSession(request)
  return session === null ? null : homeOf(session.actor, await listStaffBrands(database().db, session.actor))
}

/** Staff start at their first brand, at the list of brands while there is none, influencers at their own pages. */
export function homeOf(actor: UserActor, brands: readonly { readonly slug: string }[]): string {
  if (!isStaff(actor.grants)) return '/influencer'
  const [first] = brands
  return first === undefined ? '/brands' : `/brands/${first.slug}`
}
