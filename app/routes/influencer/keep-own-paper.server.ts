import { FileKind } from '#app/features/influencers/application-inputs.ts'
import { attachOwnFile } from '#app/features/influencers/commands/attach-own-file.server.ts'
import { fileNotFound } from '#app/features/influencers/errors.ts'
import { keepUpload } from '#app/features/storage/keep-upload.server.ts'
import type { Visitor } from '#app/http/guards.server.ts'
import { readDocument } from '#app/http/read-document.server.ts'
import { storage } from '#app/platform/runtime.server.ts'

/**
 * Takes in one paper of a posted form (`kind`, `file`): looked through, made anew, stored, and tied to the visitor's own record.
 * @throws DomainError uploads.… | influencers.file-not-found | influencers.not-allowed
 */
export async function keepOwnPaper(
  request: Request,
  { ctx, write }: Pick<Visitor, 'ctx' | 'write'>,
): Promise<{ fileId: string }> {
  const document = await readDocument(request)
  const kind = FileKind.safeParse(document?.kind)
  if (document === null || !kind.success) throw fileNotFound()
  const { upload } = document
  const storageKey = await keepUpload({ transaction: write, storage: storage() }, { purpose: 'kyc_files', upload }, ctx)
  const { contentType, size, sha256, fileName } = upload
  return write((tx) => attachOwnFile(tx, { kind: kind.data, storageKey, file: { contentType, size, sha256, fileName } }, ctx))
}
