import { findPublicPolicy } from '#app/features/policies/queries/find-public-policy.server.ts'
import type { VersionInForce } from '#app/features/policies/queries/list-required-policies.server.ts'
import { clock, database } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'

/** The policy of a kind that is in force: the brand's that `?brand=` names, else the platform's. @throws Response 404 where there is none */
export async function publicPolicy(request: Request, kind: string): Promise<VersionInForce> {
  const brandSlug = new URL(request.url).searchParams.get('brand')
  const now = await clock().now()
  const policy = await asSystem(database().db, 'legal', (tx) => findPublicPolicy(tx, { kind, brandSlug }, now), 'read')
  if (policy === null) throw new Response('page.not-found', { status: 404, statusText: 'Not Found' })
  return policy
}
