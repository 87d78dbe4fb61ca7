import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { afterCursor, newestFirst, type Page, toPage } from '#app/platform/keyset.server.ts'
import { containsText } from '#app/platform/text-search.server.ts'
import { brands } from '#db/schema/brands.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import type { ListCampaigns } from '../inputs.ts'
import { addTermsInForce, type CampaignWithTerms, campaignColumns } from './get-campaign.server.ts'

/** The campaigns of the actor's brands, newest first, with the terms now in force. @throws DomainError page.invalid-cursor */
export async function listCampaigns(tx: Tx, input: ListCampaigns, ctx: Context): Promise<Page<CampaignWithTerms>> {
  const rows = await tx
    .select(campaignColumns)
    .from(campaigns)
    .innerJoin(brands, eq(brands.id, campaigns.brandId))
    .where(
      and(
        inScope(campaigns.brandId, ctx.actor),
        input.brandId === undefined ? undefined : eq(campaigns.brandId, input.brandId),
        input.status === undefined ? undefined : eq(campaigns.status, input.status),
        input.visibility === undefined ? undefined : eq(campaigns.visibility, input.visibility),
        containsText([campaigns.name, campaigns.utmSource], input.search),
        afterCursor(campaigns.createdAt, campaigns.id, input.cursor),
      ),
    )
    .orderBy(...newestFirst(campaigns.createdAt, campaigns.id))
    .limit(input.limit + 1)
  const page = toPage(rows, input.limit, (row) => ({ at: row.createdAt, id: row.id }))
  return { ...page, items: await addTermsInForce(tx, page.items, ctx.now) }
}
