import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { giveUpObject } from '#app/features/storage/commands/give-up-object.server.ts'
import { applications } from '#db/schema/influencers.applications.ts'
import { influencerGroupMembers, influencerNotes, influencerTags } from '#db/schema/influencers.groups.ts'
import { bankAccounts, kycFiles, kycProfiles } from '#db/schema/influencers.kyc.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { nameOfActor } from '../name-of-actor.ts'

export type ErasedInfluencer = {
  /** Files given up: their bytes go within the hour. */
  readonly files: number
  /** Name and document stay, sealed as they are: books point at them. */
  readonly keepsIdentity: boolean
}

/**
 * Takes what says who an influencer is out of the tables: names, handle, addresses, networks, audience, files, bank numbers, tags, notes. Their id
 * stays, since orders, commissions and the ledger point at it. Where money was ever earned, the legal name, the document and the tax
 * profiles stay as the books' payee.
 * @param input.hasBooks money was earned under this name
 */
export async function eraseInfluencer(
  tx: Tx,
  { influencerId, hasBooks }: { readonly influencerId: string; readonly hasBooks: boolean },
  ctx: Context,
): Promise<ErasedInfluencer> {
  const short = influencerId.slice(-12)
  const gone = `${influencerId}@erased.invalid`
  await tx
    .update(influencers)
    .set({ name: '—', handle: `erased-${short}`, email: gone, documentHash: null, emailHash: `erased-${influencerId}` })
    .where(eq(influencers.id, influencerId))
  const profiles = await tx
    .update(kycProfiles)
    .set({
      ...(hasBooks
        ? {}
        : { legalName: null, documentType: null, documentNumberSealed: null, documentIndex: null, documentLastFour: null }),
      ...{ bornOn: null, city: null, address: null, phone: null, networks: [], audience: null },
      updatedAt: ctx.now,
    })
    .where(eq(kycProfiles.influencerId, influencerId))
    .returning({ id: kycProfiles.id })
  await tx
    .update(applications)
    .set({ displayName: null, handle: null, email: gone, message: '', wantedCode: null, resumeTokenHash: null })
    .where(eq(applications.influencerId, influencerId))
  await eraseMarks(tx, influencerId, ctx)
  const files = await eraseProofs(
    tx,
    profiles.map(({ id }) => id),
    ctx,
  )
  const subject = { brandId: null, subjectType: 'influencer', subjectId: influencerId }
  const after = { erased: true, keepsIdentity: hasBooks, files }
  await recordAudit(tx, { action: 'influencers.erase-influencer', ...subject, before: null, after }, ctx)
  return { files, keepsIdentity: hasBooks }
}

/** Tags go and notes are emptied; stays in groups end, since orders of then stand on them. */
async function eraseMarks(tx: Tx, influencerId: string, ctx: Context): Promise<void> {
  await tx.delete(influencerTags).where(eq(influencerTags.influencerId, influencerId))
  await tx.update(influencerNotes).set({ body: '' }).where(eq(influencerNotes.influencerId, influencerId))
  await tx
    .update(influencerGroupMembers)
    .set({ leftAt: ctx.now, removedBy: nameOfActor(ctx.actor) })
    .where(and(eq(influencerGroupMembers.influencerId, influencerId), isNull(influencerGroupMembers.leftAt)))
}

/** Bank numbers and files of these profiles. @returns how many files */
async function eraseProofs(tx: Tx, profileIds: readonly string[], ctx: Context): Promise<number> {
  let count = 0
  for (const profileId of profileIds) {
    await tx
      .update(bankAccounts)
      .set({
        holderName: '—',
        numberSealed: new Uint8Array(),
        numberIndex: sql`'erased-' || ${bankAccounts.id}`,
        numberLastFour: '',
        status: 'replaced',
        replacedAt: sql`coalesce(${bankAccounts.replacedAt}, ${ctx.now.toISOString()}::timestamptz)`,
      })
      .where(eq(bankAccounts.profileId, profileId))
    const files = await tx.select({ key: kycFiles.storageKey }).from(kycFiles).where(eq(kycFiles.profileId, profileId))
    for (const { key } of files) await giveUpObject(tx, { key }, ctx)
    count += files.length
    await tx
      .update(kycFiles)
      .set({ replacedAt: ctx.now, fileName: '—' })
      .where(and(eq(kycFiles.profileId, profileId), isNull(kycFiles.replacedAt)))
    await tx.update(kycFiles).set({ fileName: '—' }).where(eq(kycFiles.profileId, profileId))
  }
  return count
}
