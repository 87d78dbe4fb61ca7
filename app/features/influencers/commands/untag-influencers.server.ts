import { and, eq, inArray } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { may } from '#app/domain/permissions.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { influencerTags } from '#db/schema/influencers.groups.ts'
import type { Tx } from '#db/types.ts'
import { tagsByPerson } from '../changes/put-tags.server.ts'
import { notAllowed } from '../errors.ts'
import type { TagInfluencers } from '../mark-inputs.ts'

/** Takes tags off influencers of a brand. @returns how many there were @throws DomainError brands.not-found | influencers.not-allowed */
export async function untagInfluencers(tx: Tx, input: TagInfluencers, ctx: Context): Promise<{ readonly removed: number }> {
  const { brandId, influencerIds, tags } = input
  await getBrand(tx, { brandId }, ctx.actor)
  if (!may(ctx.actor, 'influencers.untag-influencers', { brandId })) throw notAllowed()
  const removed = await tx
    .delete(influencerTags)
    .where(
      and(
        eq(influencerTags.brandId, brandId),
        inArray(influencerTags.influencerId, influencerIds),
        inArray(influencerTags.tag, tags),
      ),
    )
    .returning({ influencerId: influencerTags.influencerId, tag: influencerTags.tag })
  const event = { action: 'influencers.untag-influencers', brandId, subjectType: 'influencer', after: null }
  await recordAudit(
    tx,
    [...tagsByPerson(removed)].map(([subjectId, tags]) => ({ ...event, subjectId, before: { tags } })),
    ctx,
  )
  return { removed: removed.length }
}
