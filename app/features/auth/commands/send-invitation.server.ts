import { and, eq, isNull } from 'drizzle-orm'
import { enqueue } from '#app/platform/queue.server.ts'
import { linkTokens } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { invitationMinutes } from '../invitation-lifetime.ts'
import { userInvited } from '../tasks.ts'
import { createLinkToken } from './create-link-token.server.ts'

/** A new link for an invitation; links sent before open nothing any more. Enqueues `auth.user-invited`. */
export async function sendInvitation(tx: Tx, invitationId: string, now: Date): Promise<void> {
  await closeInvitationLinks(tx, invitationId, now)
  const link = { purpose: 'invitation', subjectId: invitationId, lifetimeMinutes: invitationMinutes } as const
  const { linkTokenId } = await createLinkToken(tx, link, now)
  await enqueue(tx, userInvited, { invitationId, linkTokenId })
}

/** The links of an invitation open nothing any more. */
export async function closeInvitationLinks(tx: Tx, invitationId: string, now: Date): Promise<void> {
  await tx
    .update(linkTokens)
    .set({ usedAt: now })
    .where(and(eq(linkTokens.subjectId, invitationId), eq(linkTokens.purpose, 'invitation'), isNull(linkTokens.usedAt)))
}
