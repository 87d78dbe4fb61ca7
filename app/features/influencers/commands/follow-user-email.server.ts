import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { maskEmail } from '#app/domain/mask-email.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { refusing } from '#app/platform/constraints.server.ts'
import { hashCustomerValue } from '#app/platform/keys.server.ts'
import { influencerBrands, influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { emailTaken, influencerNotFound } from '../errors.ts'

/**
 * An influencer's address, and the hash by which their own purchases are known, follow the one that they sign in with. For whoever has just
 * changed that one: in the same transaction. Every brand they work with has the event in its trail..
 * @throws DomainError influencers.not-found | influencers.email-taken: another influencer, who never signed in, has that address
 */
export async function followUserEmail(
  tx: Tx,
  { influencerId, email }: { readonly influencerId: string; readonly email: string },
  ctx: Context,
  { customerHashKey }: { readonly customerHashKey: Buffer },
): Promise<void> {
  const [before] = await tx
    .select({ email: influencers.email })
    .from(influencers)
    .where(eq(influencers.id, influencerId))
    .for('update')
  if (before === undefined) throw influencerNotFound()
  const emailHash = hashCustomerValue(customerHashKey, 'email', email)
  await refusing(tx, { influencers_email_once: emailTaken }, async (inner) => {
    await inner.update(influencers).set({ email, emailHash }).where(eq(influencers.id, influencerId))
  })
  const links = await tx
    .select({ brandId: influencerBrands.brandId })
    .from(influencerBrands)
    .where(eq(influencerBrands.influencerId, influencerId))
  const subject = { subjectType: 'influencer', subjectId: influencerId }
  const sides = { before: { email: maskEmail(before.email) }, after: { email: maskEmail(email) } }
  const entry = { action: 'influencers.follow-user-email', ...subject, ...sides }
  for (const { brandId } of links.length === 0 ? [{ brandId: null }] : links) await recordAudit(tx, { ...entry, brandId }, ctx)
}
