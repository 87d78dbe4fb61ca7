import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { policies, policyVersions } from '#db/schema/policies.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed, policyNotFound } from '../errors.ts'
import { mayWritePolicies } from '../policy.ts'
import { policiesInScope } from './policies-in-scope.server.ts'

/** A policy that the actor may write, locked. @throws DomainError policies.not-found | policies.not-allowed */
export async function lockPolicy(tx: Tx, policyId: string, ctx: Context): Promise<typeof policies.$inferSelect> {
  const [policy] = await tx
    .select()
    .from(policies)
    .where(and(eq(policies.id, policyId), policiesInScope(ctx.actor)))
    .for('update')
  if (policy === undefined) throw policyNotFound()
  if (!mayWritePolicies(ctx.actor)) throw notAllowed()
  return policy
}

/** The versions of a policy, newest first. */
export function versionsOfPolicy(tx: Tx, policyId: string) {
  return tx
    .select()
    .from(policyVersions)
    .where(eq(policyVersions.policyId, policyId))
    .orderBy(policyVersions.version)
    .then((rows) => rows.reverse())
}
