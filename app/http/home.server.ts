import type { UserActor } from '#app/domain/actor.ts'
import { isStaff } from '#app/features/auth/policy.ts'
import { listStaffBrands } from '#app/features/auth/queries/find-staff-brand.server.ts'
import { readerFor } from './read-page.server.ts'
import { readSession } from './session.server.ts'

/** Where the reader starts, or null when nobody is signed in. */
export async function homeAddress(request: Request): Promise<string | null> {
  const session = await readSession(request)
  if (session === null) return null
  const { actor } = session
  return homeOf(actor, await readerFor(actor)((tx) => listStaffBrands(tx, actor)))
}

/** Staff start at their first brand, at the list of brands while there is none, influencers at their own pages. */
export function homeOf(actor: UserActor, brands: readonly { readonly slug: string }[]): string {
  if (!isStaff(actor.grants)) return '/influencer'
  const [first] = brands
  return first === undefined ? '/brands' : `/brands/${first.slug}`
}
