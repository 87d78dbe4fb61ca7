import { and, count, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { type ApplicationStatus, applicationStatuses } from '#app/domain/application-status.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { brands } from '#db/schema/brands.ts'
import { applications } from '#db/schema/influencers.applications.ts'
import type { Tx } from '#db/types.ts'

/** How many applications to a brand stand where; all zero for a brand that the actor does not read. */
export async function countApplications(
  tx: Tx,
  { brandId }: { brandId: string },
  actor: Actor,
): Promise<Record<ApplicationStatus, number>> {
  const rows = await tx
    .select({ status: applications.status, count: count() })
    .from(applications)
    .where(and(eq(applications.brandId, brandId), inScope(applications.brandId, actor)))
    .groupBy(applications.status)
  const counted = new Map(rows.map((row) => [row.status, row.count]))
  return Object.fromEntries(applicationStatuses.map((status) => [status, counted.get(status) ?? 0])) as Record<
    ApplicationStatus,
    number
  >
}

/** How many sent applications wait for a decision of the brand with that slug. */
export async function countWaitingApplications(tx: Tx, { brandSlug }: { brandSlug: string }, actor: Actor): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(applications)
    .innerJoin(brands, eq(brands.id, applications.brandId))
    .where(and(eq(brands.slug, brandSlug), eq(applications.status, 'submitted'), inScope(applications.brandId, actor)))
  return row!.count
}
