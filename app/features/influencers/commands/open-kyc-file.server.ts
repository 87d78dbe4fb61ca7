import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordRead } from '#app/features/audit/commands/record-read.server.ts'
import { kycFiles } from '#db/schema/influencers.kyc.ts'
import type { Tx } from '#db/types.ts'
import { fileNotFound, notAllowed } from '../errors.ts'
import { mayReadApplications } from '../policy.ts'
import { findKnownProfile } from '../queries/profile-of.server.ts'

/** Where a file's content is stored, and how to hand it out. */
export type OpenedFile = { readonly storageKey: string; readonly contentType: string; readonly fileName: string }

/**
 * Lets staff of the brand, or the person themselves, see a paper. Written into the audit before its content is fetched.
 * @throws DomainError influencers.file-not-found | influencers.not-allowed
 */
export async function openKycFile(tx: Tx, { fileId }: { fileId: string }, ctx: Context): Promise<OpenedFile> {
  const [file] = await tx
    .select()
    .from(kycFiles)
    .where(and(eq(kycFiles.id, fileId), isNull(kycFiles.replacedAt)))
  const known = file === undefined ? null : await findKnownProfile(tx, file.profileId, ctx.actor)
  if (file === undefined || known === null) throw fileNotFound()
  const { brandIds, isOwn } = known
  if (!isOwn && !brandIds.some((brandId) => mayReadApplications(ctx.actor, brandId))) throw notAllowed()
  const brandId = brandIds.length === 1 ? (brandIds[0] ?? null) : null
  const subject = { action: 'influencers.read-kyc-file', brandId, subjectType: 'kyc-file', subjectId: fileId } as const
  await recordRead(tx, { ...subject, fields: [file.kind] }, ctx)
  return { storageKey: file.storageKey, contentType: file.contentType, fileName: file.fileName }
}
