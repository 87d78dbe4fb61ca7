import type { Context } from '#app/domain/context.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import type { Tx } from '#db/types.ts'
import { makeApplicationLink } from '../changes/queue-application-link.server.ts'
import { applicationIncomplete } from '../errors.ts'
import { missingFields } from '../missing-fields.ts'
import { factsOfApplication } from '../queries/facts-of-application.server.ts'
import { lockApplication } from '../queries/lock-application.server.ts'
import { readApplicationParts } from '../queries/read-application.server.ts'
import { moveApplication } from './move-application.server.ts'
import { requireWritable } from './write-application.server.ts'

/**
 * Sends a complete application to the brand, for the first time or after changes were asked for. Sending one that was sent already changes nothing.
 * Mails what was received, with a link to where it stands.
 * @throws DomainError influencers.application-… (application-incomplete: details.missing names the fields) | influencers.not-allowed
 */
export async function submitApplication(
  tx: Tx,
  { applicationId }: { applicationId: string },
  ctx: Context,
  { machineNow }: { machineNow: Date },
): Promise<{ kind: 'submitted' | 'already-submitted' }> {
  const { application, profile } = await lockApplication(tx, { applicationId }, ctx)
  if (application.status === 'submitted') return { kind: 'already-submitted' }
  await requireWritable(tx, application, [], ctx)
  const parts = await readApplicationParts(tx, application, ctx.now)
  const missing = missingFields(factsOfApplication({ application, profile, parts }))
  if (missing.length > 0) throw applicationIncomplete(missing)
  const move = { event: 'submit', action: 'influencers.submit-application', set: { submittedAt: ctx.now } } as const
  const { email, displayName, locale, brandId } = await moveApplication(tx, application, move, ctx)
  const { linkTokenId } = await makeApplicationLink(tx, applicationId, machineNow)
  const data = { name: displayName ?? email, linkTokenId }
  await queueEmail(tx, { to: email, template: 'application-received', data, language: locale, brandId }, ctx)
  return { kind: 'submitted' }
}
