import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { changesOf } from '#app/platform/changes.ts'
import { refusing } from '#app/platform/constraints.server.ts'
import { hashCustomerValue } from '#app/platform/keys.server.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { emailTaken, handleTaken, notAllowed } from '../errors.ts'
import type { UpdateInfluencer } from '../inputs.ts'
import { mayChangeInfluencer } from '../policy.ts'
import { getInfluencer, type Influencer, influencerColumns } from '../queries/get-influencer.server.ts'

/**
 * Changes what the input names; hashes follow e-mail and document. A document shows in the audit only as set or not; every brand they work
 * with has the event in its trail. Nothing to change
 * writes nothing.
 * @throws DomainError influencers.not-found | influencers.not-allowed | influencers.handle-taken | influencers.email-taken
 */
export async function updateInfluencer(
  tx: Tx,
  input: UpdateInfluencer,
  ctx: Context,
  secrets: { customerHashKey: Buffer },
): Promise<Influencer> {
  const { influencerId, document, ...wanted } = input
  const { hasDocument, brands, ...influencer } = await getInfluencer(tx, { influencerId }, ctx.actor)
  const brandIds = brands.map((brand) => brand.id)
  if (!mayChangeInfluencer(ctx.actor, brandIds)) throw notAllowed()
  const changes = changesOf<Influencer>(influencer, wanted)
  if (changes === null && document === undefined) return influencer
  const hash = (kind: 'document' | 'email', value: string) => hashCustomerValue(secrets.customerHashKey, kind, value)
  const values = {
    ...changes?.after,
    ...(wanted.email !== undefined && { emailHash: hash('email', wanted.email) }),
    ...(document !== undefined && { documentHash: document === null ? null : hash('document', document) }),
  }
  const taken = { influencers_handle_once: handleTaken, influencers_email_once: emailTaken }
  const updated = await refusing(tx, taken, async (inner) => {
    const [row] = await inner.update(influencers).set(values).where(eq(influencers.id, influencerId)).returning(influencerColumns)
    return row!
  })
  const isAboutDocument = document !== undefined
  const entry = {
    action: 'influencers.update-influencer',
    subjectType: 'influencer',
    subjectId: influencerId,
    before: { ...changes?.before, ...(isAboutDocument && { hasDocument }) },
    after: { ...changes?.after, ...(isAboutDocument && { hasDocument: document !== null }) },
  }
  for (const brandId of brandIds.length === 0 ? [null] : brandIds) await recordAudit(tx, { ...entry, brandId }, ctx)
  return updated
}
