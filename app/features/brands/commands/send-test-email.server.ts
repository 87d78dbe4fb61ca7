import { and, count, eq, gt } from 'drizzle-orm'
import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { findPerson } from '#app/features/auth/queries/find-person.server.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import { emails } from '#db/schema/notifications.ts'
import { beyondScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed, tooManyTestEmails } from '../errors.ts'
import type { BrandRef } from '../inputs.ts'
import { maySendTestEmail } from '../policy.ts'
import { getBrand } from '../queries/get-brand.server.ts'

const mostPerHour = 5
const hourMs = 60 * 60 * 1000

/**
 * Sends whoever asks a mail in the brand's name, so that they see its sender, colour and logo. At most five an hour for a brand.
 * Enqueues `notifications.send-email`.
 * @returns the address it goes to
 * @throws DomainError brands.not-found | brands.not-allowed | brands.too-many-test-emails
 */
export async function sendTestEmail(
  tx: Tx,
  { brandId }: BrandRef,
  ctx: Context & { actor: UserActor },
): Promise<{ sentTo: string }> {
  const brand = await getBrand(tx, { brandId }, ctx.actor)
  if (!maySendTestEmail(ctx.actor, brandId)) throw notAllowed()
  if ((await countOfLastHour(tx, brandId, ctx.now)) >= mostPerHour) throw tooManyTestEmails()
  const person = await findPerson(tx, ctx.actor.userId)
  if (person === null) throw notAllowed()
  const { email: to, name, locale: language } = person
  await queueEmail(tx, { to, template: 'sender-test', data: { name, brand: brand.name }, language, brandId }, ctx)
  const subject = { brandId, subjectType: 'brand', subjectId: brandId }
  await recordAudit(tx, { action: 'brands.send-test-email', ...subject, before: null, after: null }, ctx)
  return { sentTo: to }
}

/** Nobody but the system reads mails; only their number is learned here. */
async function countOfLastHour(tx: Tx, brandId: string, now: Date): Promise<number> {
  const since = new Date(now.getTime() - hourMs)
  const [row] = await beyondScope(tx, () =>
    tx
      .select({ sent: count() })
      .from(emails)
      .where(and(eq(emails.brandId, brandId), eq(emails.template, 'sender-test'), gt(emails.createdAt, since))),
  )
  return row!.sent
}
