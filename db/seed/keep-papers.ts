import { applicant } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { kycFileKinds } from '#app/domain/kyc.ts'
import type { attachKycFile } from '#app/features/influencers/commands/attach-kyc-file.server.ts'
import { requiredFiles } from '#app/features/influencers/identity/document-choices.ts'
import { keepUpload } from '#app/features/storage/keep-upload.server.ts'
import { inspectUpload, largestDocument } from '#app/platform/uploads/inspect-upload.server.ts'
import { noScanner } from '#app/platform/uploads/virus-scanner.ts'
import { asSystem } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import type { PlannedApplicant } from './applicants.ts'
import { drawPaper } from './draw-paper.ts'
import type { SeedPlace } from './seed-place.ts'

/** A stored paper, for `attachKycFile`. */
export type KeptPaper = Omit<Parameters<typeof attachKycFile>[1], 'applicationId'>

/** Draws what is required of them, and puts it into storage as an upload. */
export async function keepPapers(
  { database, storage }: SeedPlace,
  { identity, displayName }: PlannedApplicant,
  ctx: Context,
): Promise<KeptPaper[]> {
  const papers: KeptPaper[] = []
  for (const kind of kycFileKinds.filter((one) => requiredFiles(identity).includes(one))) {
    const photo = await drawPaper(titles[kind], identity.legalName)
    const rules = { accept: ['image'], maxBytes: largestDocument, scanner: noScanner } as const
    const upload = await inspectUpload(photo, { ...rules, declaredName: `${kind} ${displayName}.jpg` })
    const transaction = <T>(work: (tx: Tx) => Promise<T>) => asSystem(database.db, applicant.name, work)
    const storageKey = await keepUpload({ transaction, storage }, { purpose: 'kyc_files', upload }, ctx)
    const { contentType, size, sha256, fileName } = upload
    papers.push({ kind, storageKey, file: { contentType, size, sha256, fileName } })
  }
  return papers
}

const titles = {
  'id-front': 'Documento de identidad, frente',
  'id-back': 'Documento de identidad, reverso',
  'tax-id': 'Registro tributario',
  'company-register': 'Registro mercantil',
  'bank-certificate': 'Certificado bancario',
  other: 'Documento',
} as const
