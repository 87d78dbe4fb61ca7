import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { influencerBrands } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed } from '../errors.ts'
import type { LinkInfluencer } from '../inputs.ts'
import { mayBringInfluencers } from '../policy.ts'
import { getInfluencer } from '../queries/get-influencer.server.ts'

/**
 * The influencer works with the brand from now on. The actor has to know the influencer already (through another of their brands).
 * @throws DomainError brands.not-found | influencers.not-found | influencers.not-allowed
 */
export async function linkInfluencer(
  tx: Tx,
  input: LinkInfluencer,
  ctx: Context,
): Promise<{ kind: 'linked' | 'already-linked' }> {
  const { brandId, influencerId } = input
  await getBrand(tx, { brandId }, ctx.actor)
  await getInfluencer(tx, { influencerId }, ctx.actor)
  if (!mayBringInfluencers(ctx.actor, brandId)) throw notAllowed()
  const added = await tx
    .insert(influencerBrands)
    .values({ brandId, influencerId, joinedAt: ctx.now })
    .onConflictDoNothing()
    .returning({ joinedAt: influencerBrands.joinedAt })
  if (added.length === 0) return { kind: 'already-linked' }
  const subject = { action: 'influencers.link-influencer', brandId, subjectType: 'influencer', subjectId: influencerId }
  await recordAudit(tx, { ...subject, before: null, after: { brandId } }, ctx)
  return { kind: 'linked' }
}
