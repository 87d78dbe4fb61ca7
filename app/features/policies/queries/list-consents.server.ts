import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { afterCursor, newestFirst, type Page, toPage } from '#app/platform/keyset.server.ts'
import { users } from '#db/schema/auth.ts'
import { consents, consentWithdrawals, policyVersions } from '#db/schema/policies.ts'
import type { Tx } from '#db/types.ts'
import type { ListConsents } from '../inputs.ts'
import { consentsMatching } from './consents-matching.server.ts'

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
    .where(and(await consentsMatching(tx, input, actor), afterCursor(consents.acceptedAt, consents.id, input.cursor)))
    .orderBy(...newestFirst(consents.acceptedAt, consents.id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => ({ at: row.acceptedAt, id: row.id }))
}
