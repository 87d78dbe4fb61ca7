import { and, desc, eq, isNull } from 'drizzle-orm'
import { type Actor, readableBrands } from '#app/domain/actor.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codeAssignments, codes } from '#db/schema/codes.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { codeNotFound } from '../errors.ts'
import { codesInScope } from './codes-in-scope.server.ts'
import { type CodeHolder, type CodeItem, codeItemColumns } from './list-codes.server.ts'

export type CodePeriod = {
  readonly influencer: CodeHolder
  readonly assignedFrom: Date
  /** Exclusive; null while it lasts. */
  readonly assignedUntil: Date | null
}

export type CodeDetail = CodeItem & {
  readonly syncAttempts: number
  /** When it is compared with VTEX, or tried, again; null: nothing waits. */
  readonly nextSyncAt: Date | null
  /** VTEX's coupon as last seen. */
  readonly observed: Readonly<Record<string, unknown>> | null
  /** The newest first; an influencer sees their own only. */
  readonly assignments: readonly CodePeriod[]
}

/** One code the actor may see, with its history. @throws DomainError codes.not-found */
export async function getCode(tx: Tx, { codeId }: { codeId: string }, actor: Actor): Promise<CodeDetail> {
  const [code] = await tx
    .select({ ...codeItemColumns, syncAttempts: codes.syncAttempts, nextSyncAt: codes.nextSyncAt, observed: codes.observed })
    .from(codes)
    .innerJoin(campaigns, eq(campaigns.id, codes.campaignId))
    .leftJoin(codeAssignments, and(eq(codeAssignments.codeId, codes.id), isNull(codeAssignments.assignedUntil)))
    .leftJoin(influencers, eq(influencers.id, codeAssignments.influencerId))
    .where(and(eq(codes.id, codeId), codesInScope(tx, actor)))
  if (code === undefined) throw codeNotFound()
  const brands = readableBrands(actor)
  const isStaff = brands === 'all' || brands.includes(code.brandId)
  const own = actor.kind === 'user' && actor.influencerId !== null ? actor.influencerId : undefined
  const assignments = await tx
    .select({
      influencer: { id: influencers.id, name: influencers.name, handle: influencers.handle },
      assignedFrom: codeAssignments.assignedFrom,
      assignedUntil: codeAssignments.assignedUntil,
    })
    .from(codeAssignments)
    .innerJoin(influencers, eq(influencers.id, codeAssignments.influencerId))
    .where(
      and(eq(codeAssignments.codeId, codeId), isStaff || own === undefined ? undefined : eq(codeAssignments.influencerId, own)),
    )
    .orderBy(desc(codeAssignments.assignedFrom))
  return { ...code, assignments }
}
