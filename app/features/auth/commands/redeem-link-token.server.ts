import { and, eq, gt, isNull } from 'drizzle-orm'
import type { LinkPurpose } from '#app/domain/link-purpose.ts'
import { linkTokens } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { linkInvalid } from '../errors.ts'
import { readLinkToken } from '../link-token.server.ts'

/**
 * Uses a link up, and with it every other open link of the same purpose and subject. Of two uses at once one wins: the row's lock decides.
 * @param secret `keys().linkTokens`
 * @param token what the address carried
 * @param now the machine's time
 * @returns what the link was made for
 * @throws DomainError auth.link-invalid: used, ended, of another purpose, or never one
 */
export async function redeemLinkToken(
  tx: Tx,
  secret: Buffer,
  token: string,
  purpose: LinkPurpose,
  now: Date,
): Promise<{ subjectId: string }> {
  const id = readLinkToken(secret, token)
  if (id === null) throw linkInvalid()
  const open = and(eq(linkTokens.purpose, purpose), isNull(linkTokens.usedAt), gt(linkTokens.expiresAt, now))
  const [used] = await tx
    .update(linkTokens)
    .set({ usedAt: now })
    .where(and(eq(linkTokens.id, id), open))
    .returning({ subjectId: linkTokens.subjectId })
  if (used === undefined) throw linkInvalid()
  await tx
    .update(linkTokens)
    .set({ usedAt: now })
    .where(and(eq(linkTokens.subjectId, used.subjectId), open))
  return used
}
