import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import type { KycFileKind } from '#app/domain/kyc.ts'
import { attachObject } from '#app/features/storage/commands/attach-object.server.ts'
import { giveUpObject } from '#app/features/storage/commands/give-up-object.server.ts'
import { kycFiles } from '#db/schema/influencers.kyc.ts'
import type { Tx } from '#db/types.ts'

/** A paper whose content `keepUpload` has put into storage, before this transaction. */
export type KeptFile = {
  readonly kind: KycFileKind
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
 * Puts a paper in the place of the one of its kind, which is given up. The same content again changes nothing, and the copy just kept is given up.
 * The caller has locked the profile and writes the audit.
 * @throws DomainError storage.not-found | storage.in-use
 */
export async function writeKycFile(
  tx: Tx,
  profileId: string,
  { kind, storageKey, file }: KeptFile,
  ctx: Context,
): Promise<{ kind: 'attached' | 'unchanged'; fileId: string }> {
  const current = await tx
    .select({ id: kycFiles.id, sha256: kycFiles.sha256, storageKey: kycFiles.storageKey })
    .from(kycFiles)
    .where(and(eq(kycFiles.profileId, profileId), eq(kycFiles.kind, kind), isNull(kycFiles.replacedAt)))
  const same = current.find(({ sha256 }) => sha256 === file.sha256)
  if (same !== undefined) {
    await giveUpObject(tx, { key: storageKey }, ctx)
    return { kind: 'unchanged', fileId: same.id }
  }
  await replaceFiles(tx, current, ctx)
  await attachObject(tx, { key: storageKey }, ctx)
  const [added] = await tx
    .insert(kycFiles)
    .values({
      profileId,
      kind,
      storageKey,
      contentType: file.contentType,
      sizeBytes: file.size,
      sha256: file.sha256,
      fileName: file.fileName,
      uploadedAt: ctx.now,
    })
    .returning({ id: kycFiles.id })
  return { kind: 'attached', fileId: added!.id }
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
