import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { applications } from '#db/schema/influencers.applications.ts'
import { kycProfiles } from '#db/schema/influencers.kyc.ts'
import type { Tx } from '#db/types.ts'
import { applicationChanged, applicationNotFound } from '../errors.ts'

export type ApplicationRow = typeof applications.$inferSelect
export type ProfileRow = typeof kycProfiles.$inferSelect

/**
 * An application of the actor's brands (or the applicant's own) and its profile, both locked until the transaction ends: first the application.
 * @param revision the state that the caller looked at; absent where it does not matter
 * @throws DomainError influencers.application-not-found | influencers.application-changed
 */
export async function lockApplication(
  tx: Tx,
  { applicationId, revision }: { applicationId: string; revision?: number },
  ctx: Context,
): Promise<{ application: ApplicationRow; profile: ProfileRow }> {
  const [application] = await tx
    .select()
    .from(applications)
    .where(and(eq(applications.id, applicationId), inScope(applications.brandId, ctx.actor)))
    .for('update')
  if (application === undefined) throw applicationNotFound()
  if (revision !== undefined && revision !== application.revision) throw applicationChanged(application.revision)
  const [profile] = await tx.select().from(kycProfiles).where(eq(kycProfiles.id, application.profileId)).for('update')
  return { application, profile: profile! }
}
