import type { ApplicationField } from '#app/domain/application-field.ts'
import type { Context } from '#app/domain/context.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import type { Tx } from '#db/types.ts'
import type { RequestChanges } from '../application-inputs.ts'
import { makeApplicationLink } from '../changes/queue-application-link.server.ts'
import { notAllowed } from '../errors.ts'
import { mayDecideApplications } from '../policy.ts'
import { lockApplication } from '../queries/lock-application.server.ts'
import { moveApplication } from './move-application.server.ts'

/**
 * Asks the applicant to change exactly these fields or papers; until they send it again nothing else can be changed. Mails what is asked, with a link.
 * @throws DomainError influencers.application-not-found | influencers.application-changed | influencers.not-allowed | influencers.invalid-transition
 */
export async function requestChanges(
  tx: Tx,
  input: RequestChanges,
  ctx: Context,
  { machineNow }: { machineNow: Date },
): Promise<{ revision: number }> {
  const { application } = await lockApplication(tx, input, ctx)
  if (!mayDecideApplications(ctx.actor, application.brandId)) throw notAllowed()
  const { asks, reason } = input
  const move = { event: 'request-changes', action: 'influencers.request-changes', asks, reason } as const
  const { id, email, displayName, locale, brandId, revision } = await moveApplication(tx, application, move, ctx)
  const t = translate(locale)
  const changes = asks.map(({ field, note }) => ({ field: t(`registration.fields.${field as ApplicationField}`), note }))
  const link = await makeApplicationLink(tx, id, machineNow)
  const data = { name: displayName ?? email, changes, ...link }
  await queueEmail(tx, { to: email, template: 'changes-requested', data, language: locale, brandId }, ctx)
  return { revision }
}
