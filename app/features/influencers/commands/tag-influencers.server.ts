import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { may } from '#app/domain/permissions.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import type { Tx } from '#db/types.ts'
import { putTags, tagsByPerson } from '../changes/put-tags.server.ts'
import { influencerNotFound, notAllowed, tooManyTags } from '../errors.ts'
import { mostTagsOfOne, type TagInfluencers } from '../mark-inputs.ts'
import { workWithBrand } from '../queries/work-with-brand.server.ts'

/**
 * Puts tags on influencers of a brand; those that are there stay. One audit event for each person who got one.
 * @returns how many tags are new
 * @throws DomainError brands.not-found | influencers.not-allowed | influencers.not-found | influencers.too-many-tags
 */
export async function tagInfluencers(tx: Tx, input: TagInfluencers, ctx: Context): Promise<{ readonly added: number }> {
  const { brandId } = input
  await getBrand(tx, { brandId }, ctx.actor)
  if (!may(ctx.actor, 'influencers.tag-influencers', { brandId })) throw notAllowed()
  const asked = [...new Set(input.influencerIds)]
  if ((await workWithBrand(tx, brandId, asked)).length !== asked.length) throw influencerNotFound()
  const pairs = asked.flatMap((influencerId) => input.tags.map((tag) => ({ influencerId, tag })))
  const added = await putTags(tx, brandId, pairs, ctx.now)
  await refuseTooMany(tx, brandId, asked)
  const event = { action: 'influencers.tag-influencers', brandId, subjectType: 'influencer', before: null }
  await recordAudit(
    tx,
    [...tagsByPerson(added)].map(([subjectId, tags]) => ({ ...event, subjectId, after: { tags } })),
    ctx,
  )
  return { added: added.length }
}

async function refuseTooMany(tx: Tx, brandId: string, influencerIds: readonly string[]): Promise<void> {
  const [most] = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from influencer_tags where brand_id = ${brandId}::uuid
      and influencer_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(influencerIds)}::text::jsonb))
    group by influencer_id order by 1 desc limit 1`)
  if (most !== undefined && most.count > mostTagsOfOne) throw tooManyTags(mostTagsOfOne)
}
