import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import type { Tx } from '#db/types.ts'
import { type CreatedLinkToken, createLinkToken } from './create-link-token.server.ts'

const lifetimeMinutes = 30

/**
 * A link with which a person chooses another password within half an hour, once.
 * @param now the machine's time
 */
export async function makeResetLink(tx: Tx, userId: string, now: Date, ctx: Context): Promise<CreatedLinkToken> {
  const link = await createLinkToken(tx, { purpose: 'reset-password', subjectId: userId, lifetimeMinutes }, now)
  const subject = { brandId: null, subjectType: 'user', subjectId: userId }
  const after = { link: link.linkTokenId, expiresAt: link.expiresAt.toISOString() }
  await recordAudit(tx, { action: 'auth.ask-password-reset', ...subject, before: null, after }, ctx)
  return link
}
