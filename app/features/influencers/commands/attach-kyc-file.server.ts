import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import type { KycFileKind } from '#app/domain/kyc.ts'
import { attachObject } from '#app/features/storage/commands/attach-object.server.ts'
import { giveUpObject } from '#app/features/storage/commands/give-up-object.server.ts'
import { kycFiles } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { lockApplication } from '../queries/lock-application.server.ts'
import { requireWritable, touchApplication } from './write-application.server.ts'

export type AttachKycFile = {
  readonly applicationId: string
  readonly kind: KycFileKind
  /** Under which `keepUpload` has put the content, before this transaction. */
  readonly storageKey: string
  /** What the inspection of the upload says of the stored content. */
  readonly file: {
    readonly contentType: string
    readonly size: number
    readonly sha256: string
    readonly fileName: string
  }
}

/**
 * Ties a kept upload to an application. It takes the place of the one of its kind, which is given up; the same content again changes nothing, and the
 * copy just kept is given up.
 * @throws DomainError influencers.application-not-found | influencers.application-closed | influencers.field-not-asked | influencers.not-allowed
 */
export async function attachKycFile(
  tx: Tx,
  { applicationId, kind, storageKey, file }: AttachKycFile,
  ctx: Context,
): Promise<{ kind: 'attached' | 'unchanged'; fileId: string; revision: number }> {
  const { application, profile } = await lockApplication(tx, { applicationId }, ctx)
  await requireWritable(tx, application, [kind], ctx)
  const current = await tx
    .select({ id: kycFiles.id, sha256: kycFiles.sha256, storageKey: kycFiles.storageKey })
    .from(kycFiles)
    .where(and(eq(kycFiles.profileId, profile.id), eq(kycFiles.kind, kind), isNull(kycFiles.replacedAt)))
  const same = current.find(({ sha256 }) => sha256 === file.sha256)
  if (same !== undefined) {
    await giveUpObject(tx, { key: storageKey }, ctx)
    return { kind: 'unchanged', fileId: same.id, revision: application.revision }
  }
  await replaceFiles(tx, current, ctx)
  await attachObject(tx, { key: storageKey }, ctx)
  const [added] = await tx
    .insert(kycFiles)
    .values({
      profileId: profile.id,
      kind,
      storageKey,
      contentType: file.contentType,
      sizeBytes: file.size,
      sha256: file.sha256,
      fileName: file.fileName,
      uploadedAt: ctx.now,
    })
    .returning({ id: kycFiles.id })
  const change = { action: 'influencers.attach-kyc-file', fields: [kind] }
  return { kind: 'attached', fileId: added!.id, ...(await touchApplication(tx, application, change, ctx)) }
}

/** Marks files as replaced; their content is given up. */
export async function replaceFiles(
  tx: Tx,
  files: readonly { readonly id: string; readonly storageKey: string }[],
  ctx: Context,
): Promise<void> {
  for (const { id, storageKey } of files) {
    await tx.update(kycFiles).set({ replacedAt: ctx.now }).where(eq(kycFiles.id, id))
    await giveUpObject(tx, { key: storageKey }, ctx)
  }
}
