import { and, eq, isNull } from 'drizzle-orm'
import { applications } from '#db/schema/influencers.applications.ts'
import { kycFiles } from '#db/schema/influencers.kyc.ts'
import type { Tx } from '#db/types.ts'

/** A paper of the applicant's own application, or null. */
export async function findOwnKycFile(
  tx: Tx,
  { applicationId, fileId }: { applicationId: string; fileId: string },
): Promise<{ storageKey: string; contentType: string; fileName: string } | null> {
  const [file] = await tx
    .select({ storageKey: kycFiles.storageKey, contentType: kycFiles.contentType, fileName: kycFiles.fileName })
    .from(kycFiles)
    .innerJoin(applications, eq(applications.profileId, kycFiles.profileId))
    .where(and(eq(kycFiles.id, fileId), eq(applications.id, applicationId), isNull(kycFiles.replacedAt)))
  return file ?? null
}
