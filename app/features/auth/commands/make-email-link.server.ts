import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import type { Tx } from '#db/types.ts'
import type { EmailChange } from '../queries/find-email-change.server.ts'
import { type CreatedLinkToken, createLinkToken } from './create-link-token.server.ts'

const lifetimeMinutes = 60

/**
 * A link with which an address that somebody asked for comes to count, within an hour, once.
 * @param now the machine's time
 */
export async function makeEmailLink(tx: Tx, change: EmailChange, now: Date, ctx: Context): Promise<CreatedLinkToken> {
  const link = await createLinkToken(tx, { purpose: 'change-email', subjectId: change.id, lifetimeMinutes }, now)
  const subject = { brandId: null, subjectType: 'user', subjectId: change.person.userId }
  const after = { link: link.linkTokenId, expiresAt: link.expiresAt.toISOString() }
  await recordAudit(tx, { action: 'auth.make-email-link', ...subject, before: null, after }, ctx)
  return link
}
