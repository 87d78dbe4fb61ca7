import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { afterCursor, newestFirst, type Page, toPage } from '#app/platform/keyset.server.ts'
import { users } from '#db/schema/auth.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codeAssignments, codes } from '#db/schema/codes.ts'
import { codeSignals } from '#db/schema/health.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import type { ListSignals } from '../inputs.ts'
import { signalsMatching } from './signals-matching.server.ts'

export type Signal = Awaited<ReturnType<typeof selectSignals>>[number]

/** Signs of leaks of a brand's codes, newest first; the search looks at the code. @throws DomainError page.invalid-cursor */
export async function listSignals(tx: Tx, input: ListSignals, actor: Actor): Promise<Page<Signal>> {
  const rows = await selectSignals(tx)
    .where(and(signalsMatching(input, actor), afterCursor(codeSignals.foundAt, codeSignals.id, input.cursor)))
    .orderBy(...newestFirst(codeSignals.foundAt, codeSignals.id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => ({ at: row.foundAt, id: row.id }))
}

/** Signs beside their code, its campaign and holder, and who decided. */
export function selectSignals(tx: Tx) {
  return tx
    .select({
      id: codeSignals.id,
      brandId: codeSignals.brandId,
      kind: codeSignals.kind,
      score: codeSignals.score,
      evidence: codeSignals.evidence,
      status: codeSignals.status,
      foundAt: codeSignals.foundAt,
      seenAt: codeSignals.seenAt,
      decidedAt: codeSignals.decidedAt,
      decidedBy: sql<string | null>`coalesce(${users.name}, ${codeSignals.decidedBy})`,
      decision: codeSignals.decision,
      code: { id: codes.id, code: codes.code, status: codes.status },
      campaign: { id: campaigns.id, name: campaigns.name },
      holder: { id: influencers.id, name: influencers.name, handle: influencers.handle },
    })
    .from(codeSignals)
    .innerJoin(codes, eq(codes.id, codeSignals.codeId))
    .innerJoin(campaigns, eq(campaigns.id, codes.campaignId))
    .leftJoin(codeAssignments, and(eq(codeAssignments.codeId, codes.id), isNull(codeAssignments.assignedUntil)))
    .leftJoin(influencers, eq(influencers.id, codeAssignments.influencerId))
    .leftJoin(users, eq(sql`${users.id}::text`, codeSignals.decidedBy))
    .$dynamic()
}
