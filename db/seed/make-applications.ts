import { desc, eq } from 'drizzle-orm'
import { applicant, type UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { linkToken } from '#app/features/auth/link-token.server.ts'
import { openApplicationLink } from '#app/features/influencers/commands/open-application-link.server.ts'
import { requestChanges } from '#app/features/influencers/commands/request-changes.server.ts'
import { startApplication } from '#app/features/influencers/commands/start-application.server.ts'
import { submitApplication } from '#app/features/influencers/commands/submit-application.server.ts'
import { lockApplication } from '#app/features/influencers/queries/lock-application.server.ts'
import type { Keys } from '#app/platform/keys.server.ts'
import { linkTokens, users } from '#db/schema/auth.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { applications } from '#db/schema/influencers.applications.ts'
import { asSystem } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import { type PlannedApplicant, plannedApplicants } from './applicants.ts'
import { fillInApplication } from './fill-in-application.ts'
import { keepPapers } from './keep-papers.ts'
import { logins } from './logins.ts'
import type { SeedPlace } from './seed-place.ts'

/**
 * Some people apply, with every paper, through the commands that the pages call; one of them is asked for changes. Their mails go out when a worker
 * starts. Those who have applied already are left alone.
 */
export async function makeApplications(place: SeedPlace, now: Date): Promise<void> {
  for (const planned of plannedApplicants) {
    const known = await asSystem(place.database.db, 'seed', (tx) =>
      tx.$count(applications, eq(applications.email, planned.email)),
    )
    if (known === 0) await apply(place, planned, now)
  }
}

async function apply(place: SeedPlace, planned: PlannedApplicant, now: Date): Promise<void> {
  const { database, keys } = place
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
  const ctx: Context = { actor: applicant, now: hoursAgo(planned.sentHoursAgo), requestId: 'seed' }
  const papers = await keepPapers(place, planned, ctx)
  await asSystem(database.db, applicant.name, async (tx) => {
    const [campaign] = await tx.select().from(campaigns).where(eq(campaigns.utmSource, planned.utmSource))
    const { id: campaignId, brandId } = campaign!
    const { email, displayName, asked } = planned
    const input = { brandId, campaignId, email, displayName, locale: 'es' } as const
    const { applicationId } = await startApplication(tx, input, ctx, { machineNow: ctx.now })
    await fillInApplication(tx, applicationId, { planned, papers }, ctx, place)
    const token = await mailedToken(tx, keys, applicationId)
    await openApplicationLink(tx, { token }, ctx, { secret: keys.linkTokens, machineNow: ctx.now })
    await submitApplication(tx, { applicationId }, ctx, { machineNow: now })
    if (asked === undefined) return
    const { application } = await lockApplication(tx, { applicationId }, ctx)
    const wanted = { applicationId, revision: application.revision, asks: asked.asks, reason: '' }
    const asManager = { ...ctx, actor: await managerOf(tx, planned, brandId), now: hoursAgo(asked.hoursAgo) }
    await requestChanges(tx, wanted, asManager, { machineNow: now })
  })
}

/** What the mail that confirms their address leads with. */
async function mailedToken(tx: Tx, keys: Keys, applicationId: string): Promise<string> {
  const [link] = await tx
    .select()
    .from(linkTokens)
    .where(eq(linkTokens.subjectId, applicationId))
    .orderBy(desc(linkTokens.createdAt))
    .limit(1)
  return linkToken(keys.linkTokens, link!.id)
}

/** The manager of the brand alone. */
async function managerOf(tx: Tx, { brand }: PlannedApplicant, brandId: string): Promise<UserActor> {
  const login = logins.find(({ grants }) => grants.length === 1 && grants[0]?.role === 'manager' && grants[0].brand === brand)!
  const [user] = await tx.select().from(users).where(eq(users.email, login.email))
  const grants = [{ role: 'manager', brandId }] as const
  return { kind: 'user', userId: user!.id, name: login.name, grants, influencerId: null }
}
