import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { refusing } from '#app/platform/constraints.server.ts'
import { hashCustomerValue } from '#app/platform/keys.server.ts'
import { kycProfiles } from '#db/schema/influencers.kyc.ts'
import { influencerBrands, influencerEvents, influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { applicationIncomplete, emailTaken, handleTaken, nobodyToLink, sameDocument } from '../errors.ts'
import { findSameDocument } from '../queries/find-same-document.server.ts'
import type { ApplicationRow, ProfileRow } from '../queries/lock-application.server.ts'

type Admission = {
  readonly application: ApplicationRow
  readonly profile: ProfileRow
  readonly linkTo: 'new' | 'same-document'
  readonly handle?: string | undefined
}

export type AdmittedInfluencer = {
  readonly influencerId: string
  readonly isNew: boolean
  /** Of the influencer as they are now: a linked one keeps their own. */
  readonly name: string
  readonly email: string
}

/**
 * The influencer that an application becomes: a new one, or the approved one who has its document. Links them with the brand.
 * @throws DomainError influencers.same-document | influencers.nobody-to-link | influencers.handle-taken | influencers.email-taken
 */
export async function admitInfluencer(
  tx: Tx,
  admission: Admission,
  ctx: Context,
  secrets: { customerHashKey: Buffer },
): Promise<AdmittedInfluencer> {
  const { application, profile, linkTo } = admission
  const found = await findSameDocument(tx, profile)
  if (linkTo === 'new' && found.length > 0) throw sameDocument()
  const admitted =
    linkTo === 'new'
      ? await insertInfluencer(tx, admission, ctx, secrets)
      : await existingInfluencer(
          tx,
          found.filter(({ status }) => status === 'approved').map(({ influencerId }) => influencerId),
        )
  const { influencerId } = admitted
  await tx
    .insert(influencerBrands)
    .values({ influencerId, brandId: application.brandId, joinedAt: ctx.now })
    .onConflictDoNothing()
  const [known] = await tx.select({ id: kycProfiles.id }).from(kycProfiles).where(eq(kycProfiles.influencerId, influencerId))
  if (known === undefined)
    await tx.update(kycProfiles).set({ influencerId, updatedAt: ctx.now }).where(eq(kycProfiles.id, profile.id))
  return admitted
}

async function insertInfluencer(
  tx: Tx,
  { application, profile, handle: otherHandle }: Admission,
  ctx: Context,
  { customerHashKey }: { customerHashKey: Buffer },
): Promise<AdmittedInfluencer> {
  const handle = otherHandle ?? application.handle
  const { country, documentHash } = profile
  const name = application.displayName ?? profile.legalName
  if (handle === null || country === null || name === null) throw applicationIncomplete(['handle'])
  const { email } = application
  const values = {
    ...{ name, handle, email, country, documentHash },
    status: 'approved' as const,
    emailHash: hashCustomerValue(customerHashKey, 'email', email),
    createdAt: ctx.now,
  }
  const taken = { influencers_handle_once: handleTaken, influencers_email_once: emailTaken }
  const influencerId = await refusing(tx, taken, async (inner) => {
    const [row] = await inner.insert(influencers).values(values).returning({ id: influencers.id })
    return row!.id
  })
  const actorId = ctx.actor.kind === 'user' ? ctx.actor.userId : ctx.actor.name
  await tx
    .insert(influencerEvents)
    .values({ influencerId, occurredAt: ctx.now, actorId, fromStatus: null, toStatus: 'approved', reason: '' })
  await recordAudit(
    tx,
    {
      action: 'influencers.create-influencer',
      brandId: application.brandId,
      subjectType: 'influencer',
      subjectId: influencerId,
      before: null,
      after: {
        name,
        handle,
        email,
        country,
        status: 'approved',
        hasDocument: documentHash !== null,
        applicationId: application.id,
      },
    },
    ctx,
  )
  return { influencerId, isNew: true, name, email }
}

async function existingInfluencer(tx: Tx, approvedIds: readonly string[]): Promise<AdmittedInfluencer> {
  const [influencerId, another] = approvedIds
  if (influencerId === undefined || another !== undefined) throw nobodyToLink()
  const [row] = await tx
    .select({ name: influencers.name, email: influencers.email })
    .from(influencers)
    .where(eq(influencers.id, influencerId))
    .for('update')
  return { influencerId, isNew: false, ...row! }
}
