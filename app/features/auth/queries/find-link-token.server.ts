import { and, eq, gt, isNull } from 'drizzle-orm'
import type { LinkPurpose } from '#app/domain/link-purpose.ts'
import { linkTokens } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { readLinkToken } from '../link-token.server.ts'

export type OpenLinkToken = { readonly id: string; readonly subjectId: string; readonly expiresAt: Date }

/**
 * What a link stands for while it may still be used, else null: for the page that it opens. Looking uses nothing up, so a mail scanner that
 * opens every address costs nobody their link.
 * @param secret `keys().linkTokens`
 * @param now the machine's time
 */
export async function findLinkToken(
  tx: Tx,
  secret: Buffer,
  token: string,
  purpose: LinkPurpose,
  now: Date,
): Promise<OpenLinkToken | null> {
  const id = readLinkToken(secret, token)
  if (id === null) return null
  const [row] = await tx
    .select({ id: linkTokens.id, subjectId: linkTokens.subjectId, expiresAt: linkTokens.expiresAt })
    .from(linkTokens)
    .where(and(eq(linkTokens.id, id), eq(linkTokens.purpose, purpose), isNull(linkTokens.usedAt), gt(linkTokens.expiresAt, now)))
  return row ?? null
}
