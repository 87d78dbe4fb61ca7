import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { applications } from '#db/schema/influencers.applications.ts'
import type { Tx } from '#db/types.ts'
import { queueApplicationLink } from '../changes/queue-application-link.server.ts'
import { notAllowed } from '../errors.ts'
import { mayFillIn } from '../policy.ts'

/**
 * Mails a link to the newest application of that address to the brand. Says nothing: whether there is one is told in the mail alone.
 * @throws DomainError influencers.not-allowed
 */
export async function requestApplicationLink(
  tx: Tx,
  { brandId, email }: { brandId: string; email: string },
  ctx: Context,
  clock: { machineNow: Date },
): Promise<void> {
  if (!mayFillIn(ctx.actor)) throw notAllowed()
  const [application] = await tx
    .select()
    .from(applications)
    .where(
      and(
        eq(applications.brandId, brandId),
        eq(applications.email, email),
        inArray(applications.status, ['draft', 'submitted', 'changes-requested', 'rejected']),
      ),
    )
    .orderBy(desc(applications.createdAt))
    .limit(1)
  if (application === undefined) return
  await queueApplicationLink(tx, application, ctx, clock)
  await recordAudit(
    tx,
    {
      action: 'influencers.request-application-link',
      brandId,
      subjectType: 'application',
      subjectId: application.id,
      before: null,
      after: {},
    },
    ctx,
  )
}
