import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import type { Tx } from '#db/types.ts'

/** Writes which fields somebody changed of their own, never what they say, into the trail of every brand they work with. */
export async function recordOwnChange(
  tx: Tx,
  change: {
    readonly action: string
    readonly influencerId: string
    readonly brandIds: readonly string[]
    readonly fields: readonly string[]
  },
  ctx: Context,
): Promise<void> {
  const { action, influencerId, brandIds, fields } = change
  const event = { action, subjectType: 'influencer', subjectId: influencerId, before: null, after: { fields: [...fields] } }
  for (const brandId of brandIds.length === 0 ? [null] : brandIds) await recordAudit(tx, { ...event, brandId }, ctx)
}
