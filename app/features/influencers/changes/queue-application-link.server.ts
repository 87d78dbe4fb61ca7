import type { Context } from '#app/domain/context.ts'
import { createLinkToken } from '#app/features/auth/commands/create-link-token.server.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import type { Tx } from '#db/types.ts'
import type { ApplicationRow } from '../queries/lock-application.server.ts'

/** Long enough for someone who looks for their papers over a weekend. */
const lifetimeMinutes = 7 * 24 * 60

/** What a mail to an applicant needs to know of them. */
export type Addressee = Pick<ApplicationRow, 'id' | 'email' | 'displayName' | 'locale' | 'brandId'>

export type ApplicationLink = { readonly linkTokenId: string; readonly expiresAt: string }

/** A link that opens the application and confirms its address, for a mail. */
export async function makeApplicationLink(tx: Tx, applicationId: string, machineNow: Date): Promise<ApplicationLink> {
  const { linkTokenId, expiresAt } = await createLinkToken(
    tx,
    { purpose: 'application', subjectId: applicationId, lifetimeMinutes },
    machineNow,
  )
  return { linkTokenId, expiresAt: expiresAt.toISOString() }
}

/** Mails a fresh link that confirms the address and goes on with the application, on whatever device. */
export async function queueApplicationLink(
  tx: Tx,
  { id, email, displayName, locale, brandId }: Addressee,
  ctx: Context,
  { machineNow }: { machineNow: Date },
): Promise<void> {
  const link = await makeApplicationLink(tx, id, machineNow)
  const data = { name: displayName ?? email, ...link }
  await queueEmail(tx, { to: email, template: 'application-link', data, language: locale, brandId }, ctx)
}
