import { and, eq } from 'drizzle-orm'
import { consents } from '#db/schema/policies.ts'
import type { Tx } from '#db/types.ts'

/** What an applicant accepted holds for the user they become: same versions, same words, same moment. A repetition changes nothing. */
export async function carryConsents(tx: Tx, { applicationId, userId }: { applicationId: string; userId: string }): Promise<void> {
  const given = await tx
    .select()
    .from(consents)
    .where(and(eq(consents.subjectKind, 'application'), eq(consents.subjectId, applicationId)))
  if (given.length === 0) return
  const copies = given.map(({ id: _, ...consent }) => ({ ...consent, subjectKind: 'user' as const, subjectId: userId }))
  await tx.insert(consents).values(copies).onConflictDoNothing()
}
