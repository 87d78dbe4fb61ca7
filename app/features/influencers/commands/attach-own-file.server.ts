import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import { lockOwnProfile } from '../changes/lock-own-profile.server.ts'
import { type KeptFile, writeKycFile } from '../changes/write-kyc-file.server.ts'
import { recordOwnChange } from './record-own-change.server.ts'

/**
 * Ties a kept upload to an influencer's own record. It takes the place of the one of its kind, which is given up; the same content again changes
 * nothing, and the copy just kept is given up.
 * @throws DomainError influencers.not-allowed | storage.not-found | storage.in-use
 */
export async function attachOwnFile(
  tx: Tx,
  file: KeptFile,
  ctx: Context,
): Promise<{ kind: 'attached' | 'unchanged'; fileId: string }> {
  const { influencer, profile, brandIds } = await lockOwnProfile(tx, ctx)
  const written = await writeKycFile(tx, profile.id, file, ctx)
  if (written.kind === 'unchanged') return written
  const change = { action: 'influencers.attach-own-file', influencerId: influencer.id, brandIds, fields: [file.kind] }
  await recordOwnChange(tx, change, ctx)
  return written
}
