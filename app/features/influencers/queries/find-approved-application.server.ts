import { and, eq } from 'drizzle-orm'
import { applications } from '#db/schema/influencers.applications.ts'
import type { Tx } from '#db/types.ts'

export type ApprovedApplicationFacts = {
  readonly brandId: string
  readonly campaignId: string | null
  readonly influencerId: string
  readonly wantedCode: string | null
}

/** What follows from an approval is made of; null for an application that is not approved. For the platform. */
export async function findApprovedApplication(
  tx: Tx,
  { applicationId }: { applicationId: string },
): Promise<ApprovedApplicationFacts | null> {
  const [row] = await tx
    .select({
      brandId: applications.brandId,
      campaignId: applications.campaignId,
      influencerId: applications.influencerId,
      wantedCode: applications.wantedCode,
    })
    .from(applications)
    .where(and(eq(applications.id, applicationId), eq(applications.status, 'approved')))
  return row === undefined || row.influencerId === null ? null : { ...row, influencerId: row.influencerId }
}
