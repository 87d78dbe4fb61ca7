import { and, eq, type SQL } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { containsText } from '#app/platform/text-search.server.ts'
import { users } from '#db/schema/auth.ts'
import { policies, policyVersions } from '#db/schema/policies.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed, policyNotFound } from '../errors.ts'
import type { ConsentFilters } from '../inputs.ts'
import { mayReadConsents } from '../policy.ts'
import { policiesInScope } from './policies-in-scope.server.ts'

/** Condition of the consents that a list asks for. @throws DomainError policies.not-found | policies.not-allowed */
export async function consentsMatching(tx: Tx, input: ConsentFilters, actor: Actor): Promise<SQL | undefined> {
  const [policy] = await tx
    .select({ brandId: policies.brandId })
    .from(policies)
    .where(and(eq(policies.id, input.policyId), policiesInScope(actor)))
  if (policy === undefined) throw policyNotFound()
  if (!mayReadConsents(actor, policy.brandId)) throw notAllowed()
  return and(
    eq(policyVersions.policyId, input.policyId),
    input.version === undefined ? undefined : eq(policyVersions.version, input.version),
    containsText([users.name, users.email], input.search),
  )
}
