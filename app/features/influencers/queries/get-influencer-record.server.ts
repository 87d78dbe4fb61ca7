import { desc, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { bankAccounts, kycProfiles } from '#db/schema/influencers.kyc.ts'
import type { Tx } from '#db/types.ts'
import { getInfluencer } from './get-influencer.server.ts'
import type { ProfileRow } from './lock-application.server.ts'
import {
  currentTax,
  listFiles,
  type ShownAccount,
  type ShownFile,
  shownAccountColumns,
  type TaxProfile,
} from './read-application.server.ts'

/** What is on record of an influencer besides their public data; the last four stand for numbers. */
export type InfluencerRecord = {
  /** Null for those whom staff created and who have given nothing yet. */
  readonly profile: Omit<ProfileRow, 'documentNumberSealed' | 'documentIndex' | 'documentHash'> | null
  /** Current ones first, then those they replaced. */
  readonly bankAccounts: readonly ShownAccount[]
  readonly tax: TaxProfile | null
  readonly files: readonly ShownFile[]
}

/** The record of an influencer whom the actor may know: their staff, or themselves. @throws DomainError influencers.not-found */
export async function getInfluencerRecord(
  tx: Tx,
  { influencerId }: { influencerId: string },
  actor: Actor,
): Promise<InfluencerRecord> {
  await getInfluencer(tx, { influencerId }, actor)
  const [row] = await tx.select().from(kycProfiles).where(eq(kycProfiles.influencerId, influencerId))
  if (row === undefined) return { profile: null, bankAccounts: [], tax: null, files: [] }
  const { documentNumberSealed: _, documentIndex: _index, documentHash: _hash, ...profile } = row
  const accounts = await tx
    .select(shownAccountColumns)
    .from(bankAccounts)
    .where(eq(bankAccounts.profileId, profile.id))
    .orderBy(desc(bankAccounts.createdAt), desc(bankAccounts.id))
  const isCurrent = (account: ShownAccount) => account.replacedAt === null
  return {
    profile,
    bankAccounts: [...accounts.filter(isCurrent), ...accounts.filter((account) => !isCurrent(account))],
    tax: await currentTax(tx, profile.id),
    files: await listFiles(tx, profile.id),
  }
}
