import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import { type KeptFile, writeKycFile } from '../changes/write-kyc-file.server.ts'
import { lockApplication } from '../queries/lock-application.server.ts'
import { requireWritable, touchApplication } from './write-application.server.ts'

export type AttachKycFile = KeptFile & { readonly applicationId: string }

/**
 * Ties a kept upload to an application. It takes the place of the one of its kind, which is given up; the same content again changes nothing, and the
 * copy just kept is given up.
 * @throws DomainError influencers.application-not-found | influencers.application-closed | influencers.field-not-asked | influencers.not-allowed
 */
export async function attachKycFile(
  tx: Tx,
  { applicationId, ...file }: AttachKycFile,
  ctx: Context,
): Promise<{ kind: 'attached' | 'unchanged'; fileId: string; revision: number }> {
  const { application, profile } = await lockApplication(tx, { applicationId }, ctx)
  await requireWritable(tx, application, [file.kind], ctx)
  const written = await writeKycFile(tx, profile.id, file, ctx)
  if (written.kind === 'unchanged') return { ...written, revision: application.revision }
  const change = { action: 'influencers.attach-kyc-file', fields: [file.kind] }
  return { ...written, ...(await touchApplication(tx, application, change, ctx)) }
}
