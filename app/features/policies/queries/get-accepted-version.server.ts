import { and, eq } from 'drizzle-orm'
import { consents, policyTexts } from '#db/schema/policies.ts'
import type { Tx } from '#db/types.ts'
import { consentNotFound } from '../errors.ts'

/** The words a person accepted, in the language they read. @throws DomainError policies.consent-not-found */
export async function getAcceptedVersion(
  tx: Tx,
  { userId, versionId }: { readonly userId: string; readonly versionId: string },
): Promise<{ title: string; markdown: string; acceptedAt: Date }> {
  const [row] = await tx
    .select({ title: policyTexts.title, markdown: policyTexts.markdown, acceptedAt: consents.acceptedAt })
    .from(consents)
    .innerJoin(policyTexts, and(eq(policyTexts.versionId, consents.versionId), eq(policyTexts.language, consents.language)))
    .where(and(eq(consents.versionId, versionId), eq(consents.subjectKind, 'user'), eq(consents.subjectId, userId)))
  if (row === undefined) throw consentNotFound()
  return row
}
