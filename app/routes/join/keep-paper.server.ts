import { FileKind } from '#app/features/influencers/application-inputs.ts'
import { attachKycFile } from '#app/features/influencers/commands/attach-kyc-file.server.ts'
import { reserveAttempt } from '#app/features/influencers/commands/reserve-attempt.server.ts'
import { fileNotFound } from '#app/features/influencers/errors.ts'
import { keepUpload } from '#app/features/storage/keep-upload.server.ts'
import { asApplicant } from '#app/http/as-applicant.server.ts'
import { readDocument } from '#app/http/read-document.server.ts'
import { storage } from '#app/platform/runtime.server.ts'
import type { Visit } from './applicant.server.ts'

/**
 * Takes in one paper of a posted form (`kind`, `file`): counted, looked through, made anew, stored, and tied to the application.
 * @throws DomainError uploads.… | influencers.too-many-attempts | influencers.application-… | influencers.field-not-asked
 */
export async function keepPaper(
  request: Request,
  { application, ctx }: Pick<Visit, 'application' | 'ctx'>,
): Promise<{ kind: string }> {
  await asApplicant((tx) => reserveAttempt(tx, { what: 'upload', whom: application.id }, new Date()))
  const document = await readDocument(request)
  const kind = FileKind.safeParse(document?.kind)
  if (document === null || !kind.success) throw fileNotFound()
  const { upload } = document
  const storageKey = await keepUpload({ transaction: asApplicant, storage: storage() }, { purpose: 'kyc_files', upload }, ctx)
  const { contentType, size, sha256, fileName } = upload
  const input = { applicationId: application.id, kind: kind.data, storageKey, file: { contentType, size, sha256, fileName } }
  await asApplicant((tx) => attachKycFile(tx, input, ctx))
  return { kind: kind.data }
}
