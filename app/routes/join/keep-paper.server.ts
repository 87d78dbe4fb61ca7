import { FileKind } from '#app/features/influencers/application-inputs.ts'
import { attachKycFile } from '#app/features/influencers/commands/attach-kyc-file.server.ts'
import { reserveAttempt } from '#app/features/influencers/commands/reserve-attempt.server.ts'
import { fileNotFound } from '#app/features/influencers/errors.ts'
import { keepUpload } from '#app/features/storage/keep-upload.server.ts'
import { readUpload } from '#app/http/read-upload.server.ts'
import { scanner, storage } from '#app/platform/runtime.server.ts'
import { inspectUpload, largestDocument } from '#app/platform/uploads/inspect-upload.server.ts'
import { asApplicant, type Visit } from './applicant.server.ts'

/**
 * Takes in one paper of a posted form (`kind`, `file`): counted, looked through, made anew, stored, and tied to the application.
 * @throws DomainError uploads.… | influencers.too-many-attempts | influencers.application-… | influencers.field-not-asked
 */
export async function keepPaper(request: Request, { application, ctx }: Visit): Promise<{ kind: string }> {
  await asApplicant((tx) => reserveAttempt(tx, { what: 'upload', whom: application.id }, new Date()))
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
  const storageKey = await keepUpload({ transaction: asApplicant, storage: storage() }, { purpose: 'kyc_files', upload }, ctx)
  const { contentType, size, sha256, fileName } = upload
  const input = { applicationId: application.id, kind: kind.data, storageKey, file: { contentType, size, sha256, fileName } }
  await asApplicant((tx) => attachKycFile(tx, input, ctx))
  return { kind: kind.data }
}
