import { and, asc, desc, eq, isNull, ne } from 'drizzle-orm'
import { termsInForce } from '#app/domain/commission.ts'
import { listTermsOfCampaigns, type StoredTerms } from '#app/features/campaigns/queries/list-terms-of-campaigns.server.ts'
import { brands, vtexConnections } from '#db/schema/brands.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codeAssignments, codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'

type Row = Awaited<ReturnType<typeof select>>[number]

/** A code as its influencer sees it. `terms` are those in force, before the start the first ones. */
export type OwnCode = Row & { readonly terms: StoredTerms | null }

/** The codes an influencer holds now, those that work first, with what each earns; of one brand, or (`brandId` absent) of all. */
export async function listOwnCodes(
  tx: Tx,
  { influencerId, brandId, now }: { influencerId: string; brandId?: string | undefined; now: Date },
): Promise<OwnCode[]> {
  const rows = await select(tx, influencerId, brandId)
  const terms = await listTermsOfCampaigns(tx, [...new Set(rows.map(({ campaign }) => campaign.id))])
  return rows.map((row) => ({ ...row, terms: termsInForce(terms.get(row.campaign.id) ?? [], now) }))
}

function select(tx: Tx, influencerId: string, brandId: string | undefined) {
  return tx
    .select({
      id: codes.id,
      code: codes.code,
      normalizedCode: codes.normalizedCode,
      status: codes.status,
      assignedFrom: codeAssignments.assignedFrom,
      brand: {
        id: brands.id,
        slug: brands.slug,
        name: brands.name,
        currency: brands.currency,
        timeZone: brands.timeZone,
        account: vtexConnections.account,
        storeUrl: brands.storeUrl,
      },
      campaign: {
        id: campaigns.id,
        name: campaigns.name,
        description: campaigns.description,
        status: campaigns.status,
        startsAt: campaigns.startsAt,
        endsAt: campaigns.endsAt,
      },
    })
    .from(codeAssignments)
    .innerJoin(codes, eq(codes.id, codeAssignments.codeId))
    .innerJoin(campaigns, eq(campaigns.id, codes.campaignId))
    .innerJoin(brands, eq(brands.id, codes.brandId))
    .leftJoin(vtexConnections, eq(vtexConnections.brandId, brands.id))
    .where(
      and(
        eq(codeAssignments.influencerId, influencerId),
        isNull(codeAssignments.assignedUntil),
        ne(codes.status, 'archived'),
        brandId === undefined ? undefined : eq(codes.brandId, brandId),
      ),
    )
    .orderBy(desc(eq(codes.status, 'active')), asc(brands.name), asc(campaigns.name), asc(codes.code))
}
