import { desc, eq } from 'drizzle-orm'
import type { ApplicationField } from '#app/domain/application-field.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { applicationEvents, applications } from '#db/schema/influencers.applications.ts'
import type { Tx } from '#db/types.ts'
import { applicationClosed, fieldNotAsked, notAllowed } from '../errors.ts'
import { mayFillIn } from '../policy.ts'
import type { ApplicationRow } from '../queries/lock-application.server.ts'

/**
 * Lets the applicant change these fields now: all of them in a draft, those that were asked for afterwards.
 * @throws DomainError influencers.not-allowed | influencers.application-closed | influencers.field-not-asked
 */
export async function requireWritable(
  tx: Tx,
  application: ApplicationRow,
  fields: readonly ApplicationField[],
  ctx: Context,
): Promise<void> {
  if (!mayFillIn(ctx.actor)) throw notAllowed()
  if (application.status === 'draft') return
  if (application.status !== 'changes-requested') throw applicationClosed()
  const asked = await askedFields(tx, application.id)
  const stranger = fields.find((field) => !asked.includes(field))
  if (stranger !== undefined) throw fieldNotAsked(stranger)
}

/** The fields of the last request for changes. */
async function askedFields(tx: Tx, applicationId: string): Promise<string[]> {
  const [last] = await tx
    .select({ asks: applicationEvents.asks })
    .from(applicationEvents)
    .where(eq(applicationEvents.applicationId, applicationId))
    .orderBy(desc(applicationEvents.id))
    .limit(1)
  return (last?.asks ?? []).map(({ field }) => field)
}

/** Counts the change, and writes down which fields it was about; never what they say. */
export async function touchApplication(
  tx: Tx,
  application: ApplicationRow,
  change: {
    readonly action: string
    readonly fields: readonly string[]
    readonly set?: Partial<typeof applications.$inferInsert>
  },
  ctx: Context,
): Promise<{ revision: number }> {
  const revision = application.revision + 1
  await tx
    .update(applications)
    .set({ ...change.set, revision, updatedAt: ctx.now })
    .where(eq(applications.id, application.id))
  await recordAudit(
    tx,
    {
      action: change.action,
      brandId: application.brandId,
      subjectType: 'application',
      subjectId: application.id,
      before: null,
      after: { fields: [...change.fields] },
    },
    ctx,
  )
  return { revision }
}
