import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { kycFiles } from '#db/schema/influencers.kyc.ts'
import type { Tx } from '#db/types.ts'
import { replaceFiles } from '../changes/write-kyc-file.server.ts'
import { lockApplication } from '../queries/lock-application.server.ts'
import { requireWritable, touchApplication } from './write-application.server.ts'

/**
 * Takes a file away from an application; its content is given up. One that is gone already changes nothing.
 * @throws DomainError influencers.application-not-found | influencers.application-closed | influencers.field-not-asked | influencers.not-allowed
 */
export async function removeKycFile(
  tx: Tx,
  { applicationId, fileId }: { applicationId: string; fileId: string },
  ctx: Context,
): Promise<{ revision: number }> {
  const { application, profile } = await lockApplication(tx, { applicationId }, ctx)
  const [file] = await tx
    .select()
    .from(kycFiles)
    .where(and(eq(kycFiles.id, fileId), eq(kycFiles.profileId, profile.id), isNull(kycFiles.replacedAt)))
  if (file === undefined) return { revision: application.revision }
  await requireWritable(tx, application, [file.kind], ctx)
  await replaceFiles(tx, [file], ctx)
  return touchApplication(tx, application, { action: 'influencers.remove-kyc-file', fields: [file.kind] }, ctx)
}
