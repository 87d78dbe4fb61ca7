import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { afterCursor, newestFirst, type Page, toPage } from '#app/platform/keyset.server.ts'
import { containsText } from '#app/platform/text-search.server.ts'
import { users } from '#db/schema/auth.ts'
import { consents, consentWithdrawals, policies, policyVersions } from '#db/schema/policies.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed, policyNotFound } from '../errors.ts'
import type { ListConsents } from '../inputs.ts'
import { mayReadConsents } from '../policy.ts'
import { policiesInScope } from './policies-in-scope.server.ts'

export type Consent = {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly version: number
  readonly language: 'es' | 'en'
  readonly acceptedAt: Date
  readonly address: string | null
  readonly withdrawnAt: Date | null
}

/**
 * Who accepted a policy, newest first.
 * @throws DomainError policies.not-found | policies.not-allowed | page.invalid-cursor
 */
export async function listConsents(tx: Tx, input: ListConsents, actor: Actor): Promise<Page<Consent>> {
  const [policy] = await tx
    .select({ brandId: policies.brandId })
    .from(policies)
    .where(and(eq(policies.id, input.policyId), policiesInScope(actor)))
  if (policy === undefined) throw policyNotFound()
  if (!mayReadConsents(actor, policy.brandId)) throw notAllowed()
  const rows = await tx
    .select({
      id: consents.id,
      userId: users.id,
      name: users.name,
      email: users.email,
      version: policyVersions.version,
      language: consents.language,
      acceptedAt: consents.acceptedAt,
      address: consents.address,
      withdrawnAt: consentWithdrawals.withdrawnAt,
    })
    .from(consents)
    .innerJoin(policyVersions, eq(policyVersions.id, consents.versionId))
    .innerJoin(users, and(eq(consents.subjectKind, 'user'), eq(users.id, consents.subjectId)))
    .leftJoin(consentWithdrawals, eq(consentWithdrawals.consentId, consents.id))
    .where(
      and(
        eq(policyVersions.policyId, input.policyId),
        input.version === undefined ? undefined : eq(policyVersions.version, input.version),
        containsText([users.name, users.email], input.search),
        afterCursor(consents.acceptedAt, consents.id, input.cursor),
      ),
    )
    .orderBy(...newestFirst(consents.acceptedAt, consents.id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => ({ at: row.acceptedAt, id: row.id }))
}
