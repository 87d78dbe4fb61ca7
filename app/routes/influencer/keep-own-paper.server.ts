import { FileKind } from '#app/features/influencers/application-inputs.ts'
import { attachOwnFile } from '#app/features/influencers/commands/attach-own-file.server.ts'
import { fileNotFound } from '#app/features/influencers/errors.ts'
import { keepUpload } from '#app/features/storage/keep-upload.server.ts'
import type { Visitor } from '#app/http/guards.server.ts'
import { readUpload } from '#app/http/read-upload.server.ts'
import { scanner, storage } from '#app/platform/runtime.server.ts'
import { inspectUpload, largestDocument } from '#app/platform/uploads/inspect-upload.server.ts'

/**
 * Takes in one paper of a posted form (`kind`, `file`): looked through, made anew, stored, and tied to the visitor's own record.
 * @throws DomainError uploads.… | influencers.file-not-found | influencers.not-allowed
 */
export async function keepOwnPaper(
  request: Request,
  { ctx, write }: Pick<Visitor, 'ctx' | 'write'>,
): Promise<{ fileId: string }> {
  const form = await readUpload(request, { maxFileBytes: largestDocument, maxFiles: 1 })
  const kind = FileKind.safeParse(form.get('kind'))
  const file = form.get('file')
  if (!kind.success || file === null || typeof file === 'string') throw fileNotFound()
  const upload = await inspectUpload(new Uint8Array(await file.arrayBuffer()), {
    declaredName: file.name,
    accept: ['image', 'pdf'],
    maxBytes: largestDocument,
    scanner: scanner(),
  })
  const storageKey = await keepUpload({ transaction: write, storage: storage() }, { purpose: 'kyc_files', upload }, ctx)
  const { contentType, size, sha256, fileName } = upload
  return write((tx) => attachOwnFile(tx, { kind: kind.data, storageKey, file: { contentType, size, sha256, fileName } }, ctx))
}
