import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { DriftStatus } from '#app/domain/code-drift.ts'
import type { CodeStatus } from '#app/domain/code-status.ts'
import { type CouponFacts, type CouponField, couponDifferences, couponFactsOf } from '#app/domain/coupon-facts.ts'
import { afterCursor, newestFirst, type Page, toPage } from '#app/platform/keyset.server.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codeDrifts, codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { acceptedChange } from '../drift-change.ts'
import type { ListDrifts } from '../drift-inputs.ts'
import { driftsMatching } from './drifts-matching.server.ts'

export type DriftItem = {
  readonly id: string
  readonly status: DriftStatus
  readonly code: { readonly id: string; readonly code: string; readonly status: CodeStatus }
  readonly campaign: { readonly id: string; readonly name: string }
  /** The coupon as we left it. */
  readonly wanted: CouponFacts | null
  /** As VTEX shows it; null: it has none. */
  readonly observed: CouponFacts | null
  readonly fields: readonly CouponField[]
  /** Whether what is in VTEX can become ours. */
  readonly isAcceptable: boolean
  readonly foundAt: Date
  readonly decidedAt: Date | null
}

/** Differences between a brand's coupons and what we left in VTEX, newest first; the search looks at the code. @throws DomainError page.invalid-cursor */
export async function listDrifts(tx: Tx, input: ListDrifts, actor: Actor): Promise<Page<DriftItem>> {
  const rows = await tx
    .select({ drift: codeDrifts, code: codes, campaign: { id: campaigns.id, name: campaigns.name } })
    .from(codeDrifts)
    .innerJoin(codes, eq(codes.id, codeDrifts.codeId))
    .innerJoin(campaigns, eq(campaigns.id, codes.campaignId))
    .where(and(driftsMatching(input, actor), afterCursor(codeDrifts.foundAt, codeDrifts.id, input.cursor)))
    .orderBy(...newestFirst(codeDrifts.foundAt, codeDrifts.id))
    .limit(input.limit + 1)
  return toPage(
    rows.map(({ drift, code, campaign }) => {
      const wanted = couponFactsOf(drift.wanted)
      const observed = couponFactsOf(drift.observed)
      return {
        ...{ id: drift.id, status: drift.status, campaign, wanted, observed, foundAt: drift.foundAt, decidedAt: drift.decidedAt },
        code: { id: code.id, code: code.code, status: code.status },
        fields: wanted === null ? [] : couponDifferences(wanted, observed),
        isAcceptable: drift.status === 'open' && acceptedChange(code, wanted, observed) !== null,
      }
    }),
    input.limit,
    (row) => ({ at: row.foundAt, id: row.id }),
  )
}
