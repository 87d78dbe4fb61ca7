import { and, eq, isNull } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { CampaignStatus } from '#app/domain/campaign-status.ts'
import type { CodeOrigin } from '#app/domain/code-origin.ts'
import type { CodeStatus } from '#app/domain/code-status.ts'
import { afterCursor, newestFirst, type Page, toPage } from '#app/platform/keyset.server.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codeAssignments, codes } from '#db/schema/codes.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import type { ListCodes } from '../inputs.ts'
import { codesMatching } from './codes-matching.server.ts'

export type CodeCampaign = {
  readonly id: string
  readonly name: string
  readonly status: CampaignStatus
  readonly startsAt: Date
  readonly endsAt: Date | null
}
export type CodeHolder = { readonly id: string; readonly name: string; readonly handle: string }

export type CodeItem = {
  readonly id: string
  readonly brandId: string
  readonly code: string
  readonly status: CodeStatus
  readonly campaign: CodeCampaign
  /** Who has the open assignment; it may begin later. */
  readonly holder: CodeHolder | null
  readonly origin: CodeOrigin
  /** The batch that made it. */
  readonly batchId: string | null
  /** Null: no limit. */
  readonly maxUses: number | null
  readonly maxUsesPerClient: number | null
  readonly validFrom: Date | null
  /** Exclusive. */
  readonly validUntil: Date | null
  readonly createdAt: Date
  readonly syncedAt: Date | null
  /** Why the last sync failed; null when it did not. */
  readonly syncError: string | null
}

export const codeItemColumns = {
  id: codes.id,
  brandId: codes.brandId,
  code: codes.code,
  status: codes.status,
  campaign: {
    id: campaigns.id,
    name: campaigns.name,
    status: campaigns.status,
    startsAt: campaigns.startsAt,
    endsAt: campaigns.endsAt,
  },
  holder: { id: influencers.id, name: influencers.name, handle: influencers.handle },
  origin: codes.origin,
  batchId: codes.batchId,
  maxUses: codes.maxUses,
  maxUsesPerClient: codes.maxUsesPerClient,
  validFrom: codes.validFrom,
  validUntil: codes.validUntil,
  createdAt: codes.createdAt,
  syncedAt: codes.syncedAt,
  syncError: codes.syncError,
}

/** The codes of the actor's brands, or that the actor holds, newest first; the search looks at code and holder. @throws DomainError page.invalid-cursor */
export async function listCodes(tx: Tx, input: ListCodes, actor: Actor): Promise<Page<CodeItem>> {
  const rows = await tx
    .select(codeItemColumns)
    .from(codes)
    .innerJoin(campaigns, eq(campaigns.id, codes.campaignId))
    .leftJoin(codeAssignments, and(eq(codeAssignments.codeId, codes.id), isNull(codeAssignments.assignedUntil)))
    .leftJoin(influencers, eq(influencers.id, codeAssignments.influencerId))
    .where(and(codesMatching(tx, input, actor), afterCursor(codes.createdAt, codes.id, input.cursor)))
    .orderBy(...newestFirst(codes.createdAt, codes.id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => ({ at: row.createdAt, id: row.id }))
}
