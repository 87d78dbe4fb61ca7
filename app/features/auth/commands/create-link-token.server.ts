import type { LinkPurpose } from '#app/domain/link-purpose.ts'
import { linkTokens } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'

export type CreateLinkToken = {
  readonly purpose: LinkPurpose
  /** The user, invitation or application that the link is about. */
  readonly subjectId: string
  readonly lifetimeMinutes: number
}

export type CreatedLinkToken = { readonly linkTokenId: string; readonly expiresAt: Date }

/**
 * A link to be sent by mail, worth one use. Hand `linkTokenId` to the mail: the token itself is derived from it at sending time
 * (`linkToken`), so that neither the outbox nor the database holds it. The caller audits what the link is for.
 * @param now the machine's time, also where a sandbox moves the business clock
 */
export async function createLinkToken(tx: Tx, input: CreateLinkToken, now: Date): Promise<CreatedLinkToken> {
  const { purpose, subjectId, lifetimeMinutes } = input
  const expiresAt = new Date(now.getTime() + lifetimeMinutes * 60_000)
  const [row] = await tx
    .insert(linkTokens)
    .values({ purpose, subjectId, createdAt: now, expiresAt })
    .returning({ id: linkTokens.id })
  return { linkTokenId: row!.id, expiresAt }
}
