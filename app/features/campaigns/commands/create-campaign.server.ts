import { and, eq, like, or } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { refusing } from '#app/platform/constraints.server.ts'
import { slugOf } from '#app/platform/slug.ts'
import { campaigns, campaignTerms } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed, utmSourceTaken, windowBackwards } from '../errors.ts'
import type { CreateCampaign } from '../inputs.ts'
import { mayCreateCampaigns } from '../policy.ts'
import type { CampaignRow } from '../queries/lock-campaign.server.ts'
import { encodeTerms } from '../terms-codec.ts'

/**
 * Drafts a campaign with the first version of its terms, valid from its start. Without a utmSource, a free one is made from the name.
 * @throws DomainError brands.not-found | campaigns.not-allowed | campaigns.utm-source-taken | campaigns.window-backwards
 */
export async function createCampaign(tx: Tx, input: CreateCampaign, ctx: Context): Promise<CampaignRow> {
  const { brandId, name, description, startsAt, endsAt, brief, visibility, period, hasLeaderboard } = input
  await getBrand(tx, { brandId }, ctx.actor)
  if (!mayCreateCampaigns(ctx.actor, brandId)) throw notAllowed()
  if (endsAt !== null && endsAt <= startsAt) throw windowBackwards()
  const utmSource = input.utmSource ?? (await freeUtmSource(tx, brandId, slugOf(name) || 'campaign'))
  const texts = { name, description, startsAt, endsAt, brief, visibility, period, hasLeaderboard }
  const values = { brandId, ...texts, utmSource, status: 'draft' as const, createdAt: ctx.now }
  const campaign = await refusing(tx, { campaigns_utm_source_once: utmSourceTaken }, async (inner) => {
    const [row] = await inner.insert(campaigns).values(values).returning()
    return row!
  })
  const terms = encodeTerms(input.terms)
  await tx.insert(campaignTerms).values({
    campaignId: campaign.id,
    version: 1,
    validFrom: startsAt,
    ...terms,
    createdAt: ctx.now,
    createdBy: ctx.actor.kind === 'user' ? ctx.actor.userId : ctx.actor.name,
  })
  const { createdAt: _, ...after } = values
  await recordAudit(
    tx,
    {
      action: 'campaigns.create-campaign',
      brandId,
      subjectType: 'campaign',
      subjectId: campaign.id,
      before: null,
      after: { ...after, terms },
    },
    ctx,
  )
  return campaign
}

/** `base`, else `base-2`, `base-3` …, whichever the brand does not use; the database decides between two at once. */
async function freeUtmSource(tx: Tx, brandId: string, base: string): Promise<string> {
  const used = await tx
    .select({ utmSource: campaigns.utmSource })
    .from(campaigns)
    .where(and(eq(campaigns.brandId, brandId), or(eq(campaigns.utmSource, base), like(campaigns.utmSource, `${base}-%`))))
  const taken = new Set(used.map((row) => row.utmSource))
  let candidate = base
  for (let number = 2; taken.has(candidate); number++) candidate = `${base}-${number}`
  return candidate
}
