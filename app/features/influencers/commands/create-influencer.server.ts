import { v7 as uuidv7 } from 'uuid'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { refusing } from '#app/platform/constraints.server.ts'
import { hashCustomerValue } from '#app/platform/keys.server.ts'
import { influencerBrands, influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { emailTaken, handleTaken, notAllowed } from '../errors.ts'
import type { CreateInfluencer } from '../inputs.ts'
import { mayBringInfluencers } from '../policy.ts'
import type { Influencer } from '../queries/get-influencer.server.ts'

/**
 * Adds an influencer, approved, and links them with the brand that is named. Keeps keyed hashes of e-mail and document.
 * @throws DomainError brands.not-found | influencers.not-allowed | influencers.handle-taken | influencers.email-taken
 */
export async function createInfluencer(
  tx: Tx,
  input: CreateInfluencer,
  ctx: Context,
  secrets: { customerHashKey: Buffer },
): Promise<Influencer> {
  const brandId = input.brandId ?? null
  if (brandId !== null) await getBrand(tx, { brandId }, ctx.actor)
  if (!mayBringInfluencers(ctx.actor, brandId)) throw notAllowed()
  const { name, handle, email, country, document } = input
  const hash = (kind: 'document' | 'email', value: string) => hashCustomerValue(secrets.customerHashKey, kind, value)
  const values = {
    ...{ id: uuidv7(), name, handle, email, country },
    status: 'approved' as const,
    documentHash: document === undefined ? null : hash('document', document),
    emailHash: hash('email', email),
    createdAt: ctx.now,
  }
  const taken = { influencers_handle_once: handleTaken, influencers_email_once: emailTaken }
  // Nothing is read back before the link is there: until then nobody with a role in some brands sees the row.
  await refusing(tx, taken, (inner) => inner.insert(influencers).values(values))
  if (brandId !== null) await tx.insert(influencerBrands).values({ influencerId: values.id, brandId, joinedAt: ctx.now })
  await recordAudit(
    tx,
    {
      action: 'influencers.create-influencer',
      brandId,
      subjectType: 'influencer',
      subjectId: values.id,
      before: null,
      after: { name, handle, email, country, status: values.status, hasDocument: document !== undefined },
    },
    ctx,
  )
  const { documentHash: _, emailHash: __, ...influencer } = values
  return influencer
}
